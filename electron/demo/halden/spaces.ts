import type { SpaceSeed } from "./space-seed.ts";
import { companySpaces } from "./spaces-company.ts";
import { personal, projectSpaces } from "./spaces-projects.ts";
import { workSpaces } from "./spaces-work.ts";

/** The spaces found in January. */
export const firstSpaces: readonly SpaceSeed[] = [
  ...companySpaces,
  ...workSpaces,
  ...projectSpaces,
];

/** A space made in the console: it starts with the default group's row and all for its maker (R12). */
function made(key: string, name: string, madeBy: string, type?: SpaceSeed["type"]): SpaceSeed {
  const groups = [["confluence-users", "contribute"]] as const;
  return { key, name, madeBy, groups, ...(type && { type }) };
}

/** The spaces that came during the year. */
export const laterSpaces = {
  juniper: made("JUNIPER", "Project Juniper", "Hana Sjöberg"),
  trip: made("TRIP", "Autumn Study Trip", "Sofie Madsen", "collaboration"),
  launch: made("Q4L", "Q4 Launch", "Priya Okafor"),
  roadmap: made("RM27", "Roadmap 2027", "Gustav Engström"),
  chiara: personal("Chiara Romano", ["design-studio", "comment"]),
} as const;

const names = new Map(
  [...firstSpaces, ...Object.values(laterSpaces)].map((seed) => [seed.key, seed.name]),
);

/** What the space with this key is called. */
export function spaceName(key: string): string {
  return names.get(key) ?? key;
}
