import type { ActingRole } from "#shared/model/workspace.ts";

interface ActingChoice {
  /** Null is the console itself. */
  readonly role: ActingRole | null;
  readonly title: string;
  /** What one may do so, in a line (R29). */
  readonly may: string;
}

/** Whom one can act as without being anyone in particular. */
export const actingChoices: readonly ActingChoice[] = [
  {
    role: null,
    title: "The console",
    may: "Everything; it stands in the activity as the console's.",
  },
  { role: "organization", title: "An organization admin", may: "Everything." },
  { role: "site", title: "A site admin", may: "Everything." },
  {
    role: "confluence",
    title: "A Confluence admin",
    may: "Spaces, their permissions and pages; not people, groups or the plan.",
  },
  { role: "regular", title: "A regular user", may: "Looks, and changes nothing." },
  { role: "guest", title: "A guest", may: "Looks, and changes nothing." },
];
