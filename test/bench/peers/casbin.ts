import { type Enforcer, newEnforcer, newModelFromString } from "casbin";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys, viewPermission } from "#shared/permissions/permissions.ts";
import { groupId, isGuest, type Part, type Peer, personId } from "./peer.ts";

const model = `
[request_definition]
r = sub, guest, act
[policy_definition]
p = sub, acts
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = has(p.acts, r.act) && !(r.guest && r.act == "administer/space") && g(r.sub, p.sub)
`;

/** casbin at its best: an enforcer for each space, with its rows and the members of its groups alone. */
export async function casbinPeer({ facts, people, spaces }: Part): Promise<Peer> {
  const guests = Array.from({ length: people }, (_, person) => isGuest(facts, person));
  const persons = guests.map((_, person) => personId(person));
  const enforcers: Enforcer[] = [];
  for (let space = 0; space < spaces; space++)
    enforcers.push(await enforcerOf(facts, people, space));
  return {
    name: "casbin",
    can(person, space, permission, seen) {
      const enforcer = enforcers[space];
      const ask = (key: string) =>
        enforcer?.enforceSync(persons[person], guests[person], key) ?? false;
      if (!(seen || ask(viewPermission))) return false;
      return permission === 0 || ask(permissionKeys[permission] ?? "");
    },
  };
}

async function enforcerOf(facts: Part["facts"], people: number, space: number): Promise<Enforcer> {
  const enforcer = await newEnforcer(newModelFromString(model));
  await enforcer.addFunction("has", (acts: string, act: string) => acts.includes(act));
  const groupRows = facts.groupRows[space] ?? [];
  const rows = [
    ...groupRows.map((row) => [groupId(row.principal), keysOf(row.mask).join(" ")]),
    ...(facts.personRows[space] ?? []).map((row) => [
      personId(row.principal),
      keysOf(row.mask).join(" "),
    ]),
  ];
  const groups = new Set(groupRows.map((row) => row.principal));
  const memberships: string[][] = [];
  for (let person = 0; person < people; person++) {
    for (const group of facts.groupsOf[person] ?? []) {
      if (groups.has(group)) memberships.push([personId(person), groupId(group)]);
    }
  }
  await enforcer.addPolicies(rows);
  if (memberships.length > 0) await enforcer.addGroupingPolicies(memberships);
  return enforcer;
}
