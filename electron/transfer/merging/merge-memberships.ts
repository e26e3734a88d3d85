import type { Membership } from "#shared/model/group.ts";
import type { GroupId } from "#shared/model/ids.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import { membershipKey } from "#shared/model/state.ts";
import type { Dump, Dumps } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import { settled } from "./facts.ts";
import type { Subjects } from "./find-subjects.ts";
import type { References } from "./references.ts";

/** Adds the memberships that the dumps tell; those they do not tell stay. Cost: their number. */
export function mergeMemberships(
  dumps: Dumps,
  subjects: Subjects,
  draft: Draft,
  references: References,
  change: number,
): void {
  const told = new Map<string, { membership: Membership; places: Provenance[] }>();
  for (const { path, dumps: inFile } of dumps.files) {
    for (const dump of inFile) {
      const subject = subjectGroup(dump, subjects);
      const about = subject === null ? null : references.membersOf(subject, path);
      for (const fact of dump.memberships) {
        const group = fact.group === null ? about : references.group(fact.group, path);
        if (group === null) continue;
        const person = references.person(fact.person, path);
        const key = membershipKey(group, person);
        const known = told.get(key);
        if (known) known.places.push(fact.place);
        else told.set(key, { membership: { group, person, change }, places: [fact.place] });
      }
    }
  }
  for (const [key, { membership, places }] of told) {
    const before = draft.memberships.get(key);
    draft.memberships.set(key, settled(before, { ...membership, ...before }, places, change));
  }
}

function subjectGroup(dump: Dump, subjects: Subjects): GroupId | null {
  if (dump.format !== "confluence-v1-group-members") return null;
  return (subjects.get(dump) as GroupId | undefined) ?? null;
}
