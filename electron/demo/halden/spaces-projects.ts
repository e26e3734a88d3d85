import type { SpaceSeed } from "./space-seed.ts";

/** The projects under way or done in January, and the spaces people have for themselves. */
export const projectSpaces: readonly SpaceSeed[] = [
  {
    key: "HARB",
    name: "Harbour Bridge",
    madeBy: "Tomasz Zielinski",
    groups: [
      ["confluence-users", "view"],
      ["engineering", "edit"],
      ["design-studio", "contribute"],
    ],
    people: [["Diagram Board", "edit"]],
  },
  {
    key: "TRAM",
    name: "Tram Line 4",
    madeBy: "Aino Korhonen",
    groups: [
      ["confluence-users", "view"],
      ["engineering", "edit"],
    ],
    people: [["Noor Haddad", "contribute"]],
  },
  {
    key: "MUSEUM",
    name: "Maritime Museum",
    madeBy: "Chiara Romano",
    groups: [
      ["confluence-users", "view"],
      ["design-studio", "edit"],
      ["engineering", "comment"],
    ],
    people: [["Kees Mulder", "edit"]],
  },
  {
    key: "WIND",
    name: "Offshore Wind Access",
    madeBy: "Bengt Aaltonen",
    groups: [["engineering", "edit"]],
    people: [["Gustav Engström", "comment"]],
  },
  {
    key: "LIBRARY",
    name: "City Library Refit",
    madeBy: "Aoife Brennan",
    groups: [
      ["confluence-users", "view"],
      ["design-studio", "edit"],
    ],
  },
  {
    key: "EXPO24",
    name: "Expo Pavilion 2024",
    madeBy: "Chiara Romano",
    status: "archived",
    groups: [
      ["confluence-users", "view"],
      ["design-studio", "contribute"],
    ],
  },
  personal("Astrid Lindqvist"),
  personal("Priya Okafor", ["client-services", "comment"]),
  personal("Bengt Aaltonen", ["engineering", "view"]),
];

/** A space someone has for themselves, open to one group at most. */
export function personal(owner: string, shared?: readonly [string, "view" | "comment"]): SpaceSeed {
  const key = `~${owner.replaceAll(" ", "").toLowerCase()}`;
  const groups = shared ? [shared] : [];
  return { key, name: owner, madeBy: owner, type: "personal", groups };
}
