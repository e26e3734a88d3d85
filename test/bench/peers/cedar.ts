import {
  type EntityJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from "@cedar-policy/cedar-wasm/nodejs";
import { keysOf, viewBit } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import type { FactRow, Facts } from "../facts.ts";
import { groupId, type Part, type Peer, personId, spaceId } from "./peer.ts";

/** Cedar at its best: a policy set for each space, parsed before anything is asked; a person with their groups as entities. */
export function cedarPeer({ facts, people, spaces }: Part): Peer {
  const entities = Array.from({ length: people }, (_, person) => entitiesOf(facts, person));
  const persons = Array.from({ length: people }, (_, person) => personId(person));
  const places = Array.from({ length: spaces }, (_, space) => spaceId(space));
  for (let space = 0; space < spaces; space++) prepare(facts, space);
  return {
    name: "Cedar",
    can(person, space, permission) {
      const answer = statefulIsAuthorized({
        principal: { type: "Person", id: persons[person] ?? "" },
        action: { type: "Action", id: permissionKeys[permission] ?? "" },
        resource: { type: "Space", id: places[space] ?? "" },
        context: {},
        preparsedPolicySetId: places[space] ?? "",
        entities: entities[person] ?? [],
      });
      if (answer.type === "failure") throw new Error(answer.errors[0]?.message);
      return answer.response.decision === "allow";
    },
  };
}

function entitiesOf({ groupsOf, guestGroup }: Facts, person: number): EntityJson[] {
  const groups = (groupsOf[person] ?? []).map((group) => ({
    uid: { type: "Group", id: groupId(group) },
    attrs: {},
    parents: [{ type: "Kind", id: guestGroup[group] ? "guest" : "regular" }],
  }));
  const parents = groups.map((group) => group.uid);
  return [...groups, { uid: { type: "Person", id: personId(person) }, attrs: {}, parents }];
}

/** A permit for each row; View first and the guest limit as two that forbid. */
function prepare({ groupRows, personRows }: Facts, space: number): void {
  const rows = [
    ...(groupRows[space] ?? []).map((row) => ({
      row,
      who: `in Group::"${groupId(row.principal)}"`,
    })),
    ...(personRows[space] ?? []).map((row) => ({
      row,
      who: `== Person::"${personId(row.principal)}"`,
    })),
  ];
  const viewing = rows.filter(({ row }) => (row.mask & viewBit) !== 0);
  const any = viewing.map(({ who }) => `principal ${who}`).join(" || ") || "false";
  const staticPolicies = {
    ...Object.fromEntries(rows.map(({ row, who }, at) => [`row-${at}`, permit(row, who)])),
    "view-first": `forbid(principal, action, resource) unless { ${any} };`,
    "guest-limit":
      'forbid(principal, action == Action::"administer/space", resource) unless { principal in Kind::"regular" };',
  };
  const parsed = preparsePolicySet(spaceId(space), { staticPolicies });
  if (parsed.type === "failure") throw new Error(parsed.errors[0]?.message);
}

function permit({ mask }: FactRow, who: string): string {
  const actions = keysOf(mask)
    .map((key) => `Action::"${key}"`)
    .join(", ");
  return `permit(principal ${who}, action in [${actions}], resource);`;
}
