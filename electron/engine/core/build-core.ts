import type { GroupKind } from "#shared/model/group.ts";
import { AccessCore, type Account } from "./access-core.ts";
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
  members.person.forEach((person, at) => {
    core.memberships.add(person, members.group[at] ?? 0);
  });
  fillGroupRows(core, groupRows, facts.spaces);
  personRows.principal.forEach((person, at) => {
    const space = personRows.space[at] ?? 0;
    core.rowsOfPerson.push(person, space, personRows.mask[at] ?? 0);
    core.personRows.push(space, person, personRows.mask[at] ?? 0);
  });
  accounts.forEach((account, person) => {
    core.countPerson(person, account);
  });
  return core;
}

/** Gives each space all its rows at once, so that each bucket is made once. */
function fillGroupRows(core: AccessCore, rows: Rows, spaces: number): void {
  const slots: number[][] = [];
  rows.principal.forEach((group, at) => {
    const space = rows.space[at] ?? 0;
    const mask = rows.mask[at] ?? 0;
    core.spacesOfGroup.push(group, space, mask);
    const slot = slotOf(group, mask);
    const others = slots[space];
    if (others) others.push(slot);
    else slots[space] = [slot];
  });
  for (let space = 0; space < spaces; space++) {
    const own = slots[space];
    if (own) core.groupRows.fill(space, own);
  }
}

function countsOf(numbers: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
