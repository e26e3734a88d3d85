import type {
  PlanAction,
  PlanGroup,
  PlanPerson,
  PlanPrincipal,
  PlanSpace,
} from "#shared/plan/plan.ts";
import { callStep, type DraftStep, inPath } from "./draft-step.ts";

const get = (path: string) => ({ method: "GET" as const, path });

/**
 * What has to be looked up before these steps: how the site keeps permissions, then what they name without
 * an id that was imported (R32). Ids of permissions are taken from a fresh list, imported or not.
 */
export function lookUpSteps(steps: readonly DraftStep[]): DraftStep[] {
  const named = namedIn(steps.map((one) => one.action));
  return [
    callStep(
      "look-up",
      "See that the site keeps classic permissions (PRE_ROLES)",
      { do: "check-role-mode" },
      get("/wiki/api/v2/space-role-mode"),
      "On a site with roles every classic change is refused; the plan stops there.",
    ),
    ...(named.restricts
      ? [
          callStep(
            "look-up",
            "See who carries this out",
            { do: "find-self" },
            get("/wiki/rest/api/user/current"),
          ),
        ]
      : []),
    ...[...named.groups.values()]
      .filter(isUnsure)
      .map((group) =>
        callStep(
          "look-up",
          `Find the group ${group.name}`,
          { do: "find-group", group },
          get("/wiki/rest/api/group?start=0&limit=200"),
        ),
      ),
    ...[...named.people.values()]
      .filter(isUnsure)
      .map((person) =>
        callStep(
          "look-up",
          `Find ${person.name}`,
          { do: "find-person", person },
          get(`/wiki/rest/api/user?accountId=${inPath(person.accountId ?? "")}`),
        ),
      ),
    ...[...named.spaces.values()].flatMap(({ space, anonymous, lists }) => [
      ...(isUnsure(space)
        ? [
            callStep(
              "look-up",
              `Find the space ${space.name} (${space.key})`,
              { do: "find-space", space },
              get(`/wiki/api/v2/spaces?keys=${inPath(space.key)}&limit=250`),
            ),
          ]
        : []),
      ...(lists
        ? [
            callStep(
              "look-up",
              `${space.key}: list the permissions with their ids`,
              { do: "list-permissions", space, anonymous },
              get(`/wiki/api/v2/spaces/${idInPath(space)}/permissions?limit=250`),
              anonymous
                ? "Anonymous rows: GET /wiki/rest/api/space/{spaceKey}?expand=permissions."
                : null,
            ),
          ]
        : []),
    ]),
  ];
}

function isUnsure({ imported }: { readonly imported: boolean }): boolean {
  return !imported;
}

function idInPath({ id, imported }: PlanSpace): string {
  return id !== null && imported ? inPath(id) : "{spaceId}";
}

/** What steps speak of; spaces with whether their lists of permissions are needed. */
export interface Named {
  readonly groups: Map<string, PlanGroup>;
  readonly people: Map<string, PlanPerson>;
  readonly spaces: Map<string, { space: PlanSpace; anonymous: boolean; lists: boolean }>;
  restricts: boolean;
}

/** All that actions name, each once. Cost: their number. */
export function namedIn(actions: readonly PlanAction[]): Named {
  const named: Named = {
    groups: new Map(),
    people: new Map(),
    spaces: new Map(),
    restricts: false,
  };
  const space = (one: PlanSpace, anonymous: boolean, lists: boolean) => {
    const known = named.spaces.get(one.key);
    named.spaces.set(one.key, {
      space: one,
      anonymous: anonymous || (known?.anonymous ?? false),
      lists: lists || (known?.lists ?? false),
    });
  };
  const principal = (one: PlanPrincipal) => {
    if (one.type === "group") {
      const { type: _, ...group } = one;
      named.groups.set(groupKey(one), group);
    }
    if (one.type === "person") {
      const { type: _, ...person } = one;
      named.people.set(one.accountId ?? "", person);
    }
  };
  for (const action of actions) {
    switch (action.do) {
      case "create-group":
        named.groups.set(groupKey(action.group), action.group);
        break;
      case "add-member":
      case "remove-member":
        named.groups.set(groupKey(action.group), action.group);
        named.people.set(action.person.accountId ?? "", action.person);
        break;
      case "grant":
      case "revoke":
        principal(action.principal);
        space(action.space, action.principal.type === "anonymous", true);
        break;
      case "restrict":
        named.restricts = true;
        for (const list of [action.view, action.edit])
          for (const group of list.groups) named.groups.set(groupKey(group), group);
        break;
      case "by-hand":
        if (action.until) space(action.until, false, false);
        break;
      default:
        break;
    }
  }
  return named;
}

/** A group in a plan: by its id, or by its name where only the name is known. */
export function groupKey({ id, name }: PlanGroup): string {
  return id === null ? `name ${name.toLowerCase()}` : `id ${id}`;
}
