import type { GroupKind } from "#shared/model/group.ts";
import { AccessCore } from "./access-core.ts";
import type { Account } from "./codes.ts";
import { slotOf } from "./group-rows.ts";

/** Facts over numbers, in columns: the nth of each column belong together. */
export interface CoreFacts {
  /** By the number of the person, the group. */
  readonly accounts: readonly Account[];
  readonly kinds: readonly GroupKind[];
  readonly spaces: number;
  readonly members: { readonly person: Int32Array; readonly group: Int32Array };
  readonly groupRows: Rows;
  readonly personRows: Rows;
}

interface Rows {
  /** The group or the person that a row is of. */
  readonly principal: Int32Array;
  readonly space: Int32Array;
  readonly mask: Int32Array;
}

/** A core that holds these facts, no fact twice. Open rows and their rules are set afterwards. Cost: the number of facts. */
export function buildCore(facts: CoreFacts): AccessCore {
  const { accounts, kinds, members, groupRows, personRows } = facts;
  const core = new AccessCore({
    groupsOfEachPerson: countsOf(members.person, accounts.length),
    membersOfEachGroup: countsOf(members.group, kinds.length),
    rowsOfEachPerson: countsOf(personRows.principal, accounts.length),
    rowsOfEachGroup: countsOf(groupRows.principal, kinds.length),
    personRowsOfEachSpace: countsOf(personRows.space, facts.spaces),
    groupRows: groupRows.space.length,
  });
  kinds.forEach((kind, group) => {
    core.setKind(group, kind);
  });
  core.memberships.fill(members.person, members.group);
  fillGroupRows(core, groupRows, facts.spaces);
  for (let at = 0; at < personRows.space.length; at++) {
    const person = personRows.principal[at] ?? 0;
    const space = personRows.space[at] ?? 0;
    const mask = personRows.mask[at] ?? 0;
    core.rowsOfPerson.push(person, space, mask);
    core.personRows.push(space, person, mask);
  }
  for (let person = 0; person < accounts.length; person++) {
    core.countPerson(person, accounts[person] ?? 0);
  }
  return core;
}

/** Gives each space all its rows at once, so that each bucket is made once. */
function fillGroupRows(core: AccessCore, rows: Rows, spaces: number): void {
  const slots = Array.from({ length: spaces }, (): number[] => []);
  for (let at = 0; at < rows.space.length; at++) {
    const group = rows.principal[at] ?? 0;
    const space = rows.space[at] ?? 0;
    const mask = rows.mask[at] ?? 0;
    core.spacesOfGroup.push(group, space, mask);
    slots[space]?.push(slotOf(group, mask));
  }
  slots.forEach((own, space) => {
    core.groupRows.fill(space, own);
  });
}

function countsOf(numbers: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
