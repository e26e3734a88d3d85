import type { PersonRef } from "#shared/explanation/decision.ts";
import type { PathLine } from "#shared/explanation/why-rows.ts";

/** The row of the space's permission table that a path comes from, as the space's address names it. */
export function tableRowOf(path: PathLine, person: PersonRef): string {
  switch (path.route) {
    case "group":
      return `group:${path.group?.id ?? ""}`;
    case "individual":
      return `person:${person.id}`;
    case "anonymous":
    case "any-active-user":
      return path.route;
  }
}
