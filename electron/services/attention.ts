import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { listedWithoutUse } from "#electron/engine/page-findings.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { FindingId } from "#shared/explanation/findings.ts";
import type { Attention } from "#shared/ipc/area-overview.ts";

const named = 5;

/** What wants a look on this instance; only what there is. Cost: people, groups, rows and lists. */
export function attentionOf(index: AccessIndex): Attention[] {
  const people = [...index.people];
  const groups = [...index.groups];
  const spaces = [...index.spaces];
  const { header, opaque } = index.instance;
  const noGuests = header.plan === "free" || header.plan === "standard";
  const withPeople = groupByFinding(people, (at) => personFindings(index, at));
  const withGroups = groupByFinding(groups, (at) => groupFindings(index, at));
  const withSpaces = groupByFinding(spaces, (at) => spaceFindings(index, at));
  const ofPeople = (id: FindingId & Attention["id"]) =>
    item(index, id, { people: withPeople.get(id) ?? [] });
  const ofSpaces = (id: FindingId & Attention["id"]) =>
    item(index, id, { spaces: withSpaces.get(id) ?? [] });
  const list = [
    item(index, "plan-without-guests", { people: noGuests ? guests(index, people) : [] }),
    ofPeople("suppressed-admin"),
    ofPeople("label-mismatch"),
    ofPeople("guests-without-space"),
    ofSpaces("open-to-everyone"),
    ofSpaces("space-without-active-admin"),
    item(index, "groups-to-classify", { groups: withGroups.get("groups-to-classify") ?? [] }),
    ofPeople("one-step-from-guest"),
    ofPeople("inactive-with-grants"),
    ofPeople("grant-without-view"),
    item(index, "listed-without-use", { people: peopleListedWithoutUse(index) }),
    { id: "rows-not-evaluated" as const, count: opaque.length, people: [], groups: [], spaces: [] },
  ];
  return list.filter((one) => one.count > 0);
}

function groupByFinding(
  numbers: readonly number[],
  findingsOf: (at: number) => readonly FindingId[],
): Map<FindingId, number[]> {
  const found = new Map<FindingId, number[]>();
  for (const at of numbers) {
    for (const id of findingsOf(at)) push(found, id, at);
  }
  return found;
}

function item(
  index: AccessIndex,
  id: Attention["id"],
  about: { people?: number[]; groups?: number[]; spaces?: number[] },
): Attention {
  const { people = [], groups = [], spaces = [] } = about;
  return {
    id,
    count: people.length + groups.length + spaces.length,
    people: people.slice(0, named).map((at) => personRef(index, at)),
    groups: groups.slice(0, named).map((at) => groupRef(index, at)),
    spaces: spaces.slice(0, named).map((at) => spaceRef(index, at)),
  };
}

function guests(index: AccessIndex, people: readonly number[]): number[] {
  return people.filter((at) => designationOf(index, at) === "guest");
}

function peopleListedWithoutUse(index: AccessIndex): number[] {
  const pages = [...index.instance.pages.values()];
  return [...new Set(pages.flatMap((page) => listedWithoutUse(index, page)))];
}

function push(found: Map<FindingId, number[]>, id: FindingId, at: number): void {
  const numbers = found.get(id);
  if (numbers) numbers.push(at);
  else found.set(id, [at]);
}
