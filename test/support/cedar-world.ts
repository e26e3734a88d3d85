import {
  type AuthorizationAnswer,
  type EntityJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from "@cedar-policy/cedar-wasm/nodejs";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPerson, PlainRow, PlainSpace, PlainWorld } from "./plain-world.ts";

// The rules in Cedar's words. A person is in groups and through them in kinds; each row of a space is
// a permit; account, membership, View first and the guest limit are forbids. The two open rules are
// context, so that Cedar decides on them and not what is written here.

/** What Cedar says: on yes the ids of all permits that apply, on no those of all forbids, by name. */
export interface CedarAnswer {
  readonly allowed: boolean;
  readonly policies: readonly string[];
}

/** A world that can be put to Cedar; holds until the next world is prepared. */
export interface CedarWorld {
  decide(person: PlainPerson, space: PlainSpace, permission: PermissionKey): CedarAnswer;
  /** The same question with no forbid at all: which rows have the tick, whether or not it helps. */
  permits(person: PlainPerson, space: PlainSpace, permission: PermissionKey): readonly string[];
}

/** A plain world as policies and entities. Cost: the rows, parsed once. */
export function cedarWorld(world: PlainWorld): CedarWorld {
  for (const space of world.spaces) {
    const rows = world.rows.filter((row) => row.space === space.id);
    const permits = Object.fromEntries(rows.map((row) => [rowId(row), permitOf(row)]));
    prepare(`${space.id} rows`, permits);
    prepare(space.id, { ...permits, ...forbids, "space-view": viewFirst(rows) });
  }
  const entities = new Map(world.people.map((person) => [person, entitiesOf(world, person)]));
  const { anonymousTicksForPeople, anyActiveUserReachesGuests } = world;
  const ask = (policies: string, person: PlainPerson, permission: PermissionKey) =>
    answerOf(
      statefulIsAuthorized({
        principal: { type: "Person", id: person.id },
        action: { type: "Action", id: permission },
        resource: { type: "Space", id: policies },
        context: { anonymousTicksForPeople, anyActiveUserReachesGuests },
        preparsedPolicySetId: policies,
        entities: entities.get(person) ?? [],
      }),
    );
  return {
    decide: (person, space, permission) => ask(space.id, person, permission),
    permits: (person, space, permission) => ask(`${space.id} rows`, person, permission).policies,
  };
}

/** The id of a row's policy: `group staff`, `person ada`, `anonymous`, `any-active-user`. */
export function rowId(row: Pick<PlainRow, "to" | "id">): string {
  return `${row.to} ${row.id}`.trim();
}

const counting = (thing: string) => `(${thing} in Kind::"guest" || ${thing} in Kind::"regular")`;
const guest = `(!principal.app && principal in Kind::"guest" && !(principal in Kind::"regular"))`;
const view = `Action::"read/space"`;

const forbids = {
  account: "forbid(principal, action, resource) unless { principal.active };",
  membership: `forbid(principal, action, resource) unless { principal.app || ${counting("principal")} };`,
  "guest-limit": `forbid(principal, action == Action::"administer/space", resource) when { ${guest} };`,
};

function permitOf(row: PlainRow): string {
  const ticks = row.ticks.map((tick) => `Action::${JSON.stringify(tick)}`).join(", ");
  return `permit(principal, action in [${ticks}], resource) when { ${reached(row)} };`;
}

/** Whether a row reaches the one who asks, and with the action that is asked. */
function reached(row: PlainRow): string {
  const id = JSON.stringify(row.id);
  switch (row.to) {
    case "group":
      return `principal in Group::${id} && ${counting(`Group::${id}`)}`;
    case "person":
      return `principal == Person::${id}`;
    case "anonymous":
      return `action == ${view} || context.anonymousTicksForPeople`;
    case "any-active-user":
      return `action == ${view} && (!${guest} || context.anyActiveUserReachesGuests)`;
  }
}

/** Nothing at all for those whom no row with View reaches. */
function viewFirst(rows: readonly PlainRow[]): string {
  const giveView = rows.filter((row) => row.ticks.includes("read/space"));
  const ways = giveView.map((row) => `(${reachedForView(row)})`).join(" || ");
  return `forbid(principal, action, resource) unless { ${ways || "false"} };`;
}

/** `reached` where View is meant, whatever is asked. */
function reachedForView(row: PlainRow): string {
  return reached(row).replaceAll(`action == ${view}`, "true");
}

/** The person and their groups; nobody else's matter to their questions. */
function entitiesOf(world: PlainWorld, person: PlainPerson): EntityJson[] {
  const ids = world.memberships.filter((one) => one.person === person.id).map((one) => one.group);
  return [
    ...world.groups
      .filter(({ id }) => ids.includes(id))
      .map(({ id, kind }) => ({
        uid: { type: "Group", id },
        attrs: {},
        parents: [{ type: "Kind", id: kind }],
      })),
    {
      uid: { type: "Person", id: person.id },
      attrs: { active: person.active, app: person.app },
      parents: ids.map((id) => ({ type: "Group", id })),
    },
  ];
}

function prepare(id: string, policies: Record<string, string>): void {
  const parsed = preparsePolicySet(id, { staticPolicies: policies });
  if (parsed.type === "failure") throw new Error(parsed.errors.map((one) => one.message).join());
}

function answerOf(answer: AuthorizationAnswer): CedarAnswer {
  if (answer.type === "failure") throw new Error(answer.errors.map((one) => one.message).join());
  const { decision, diagnostics } = answer.response;
  const [error] = diagnostics.errors;
  if (error) throw new Error(`${error.policyId}: ${error.error.message}`);
  return { allowed: decision === "allow", policies: [...diagnostics.reason].sort() };
}
