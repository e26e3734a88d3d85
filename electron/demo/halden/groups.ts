import type { AdminRole, Group, GroupKind } from "#shared/model/group.ts";
import { groupId } from "./names.ts";
import { namesIn } from "./staff.ts";

/** A group of the first import, and its members beyond the staff lists. */
export interface GroupSeed {
  readonly name: string;
  readonly kind: GroupKind;
  readonly traits?: Partial<Pick<Group, "classified" | "isDefault" | "external" | "description">>;
  readonly adminRole?: AdminRole;
  readonly alsoIn?: readonly string[];
}

/** The groups found in January. Four more come later: three of guests, one of Jira. */
export const groupSeeds: readonly GroupSeed[] = [
  {
    name: "confluence-users",
    kind: "regular",
    traits: { classified: "by-name", isDefault: true, description: "Everyone at Halden" },
  },
  {
    name: "confluence-guests",
    kind: "guest",
    traits: { classified: "by-name", isDefault: true, description: "Where invited guests land" },
  },
  {
    name: "confluence-admins",
    kind: "regular",
    traits: { classified: "by-name" },
    adminRole: "confluence",
    alsoIn: namesIn("Astrid Lindqvist, Priya Okafor"),
  },
  {
    name: "engineering",
    kind: "regular",
    traits: { external: true, description: "Kept by the identity provider" },
  },
  { name: "design-studio", kind: "regular" },
  { name: "client-services", kind: "regular" },
  { name: "sales", kind: "regular" },
  { name: "finance", kind: "regular" },
  { name: "people-ops", kind: "regular" },
  { name: "legal", kind: "regular" },
  {
    name: "agency-leads",
    kind: "regular",
    traits: { description: "Outside leads who run a brand with us" },
    alsoIn: namesIn("Ivo Lang, Noor Haddad"),
  },
  {
    name: "org-admins",
    kind: "other",
    adminRole: "organization",
    alsoIn: namesIn("Astrid Lindqvist, Karl Halden"),
  },
  {
    name: "site-admins",
    kind: "other",
    adminRole: "site",
    alsoIn: namesIn("Marcus Oyelaran, Astrid Lindqvist"),
  },
  { name: "confluence-user-access-admins", kind: "other", alsoIn: namesIn("Ingrid Solberg") },
  {
    name: "atlassian-addons",
    kind: "other",
    traits: { classified: "by-name" },
    alsoIn: namesIn("Diagram Board, Table Filter, Release Notes, Nightly Backup, Status Embed"),
  },
  {
    name: "jira-service-desk-agents",
    kind: "other",
    alsoIn: namesIn("Marcus Oyelaran, Edmund Hale, Jorge Medina, Omar Nasser, Yusuf Karaca"),
  },
  {
    name: "bitbucket-developers",
    kind: "other",
    alsoIn: namesIn(`Tomasz Zielinski, Aino Korhonen, Rajesh Iyer, Emeka Nwosu, Yuki Tanaka,
      Leila Farahani, Connor Walsh, Noa Ben-Ami, Xin Zhao, Farid Rahimi, Stig Palm`),
  },
  {
    name: "statuspage-editors",
    kind: "other",
    alsoIn: namesIn("Marcus Oyelaran, Edmund Hale, Freya Lund"),
  },
  {
    name: "video-creators",
    kind: "other",
    alsoIn: namesIn(`Freya Lund, Chiara Romano, Aoife Brennan, Linnea Strand, Camille Laurent,
      Ravi Shah, Malik Johnson, Anouk Visser`),
  },
];

/** The seed as a fact; a group nobody doubted counts as chosen. */
export function groupOf(seed: GroupSeed): Omit<Group, "change" | "provenance"> {
  return {
    id: groupId(seed.name),
    name: seed.name,
    kind: seed.kind,
    classified: "chosen",
    isDefault: false,
    adminRole: seed.adminRole ?? null,
    external: false,
    ...seed.traits,
  };
}
