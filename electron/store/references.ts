import type { GroupId, PersonId } from "#shared/model/ids.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";

/**
 * A sentence for each fact that names someone or something that is not there, and gives nobody
 * anything for it. A page's parent may be unknown (R23), and so may authors. Cost: the number of facts.
 */
export function brokenReferences(state: WorkspaceState): string[] {
  return [...state.instances.values()].flatMap((one) => [
    ...inMemberships(one),
    ...inGrants(one),
    ...inPages(one),
  ]);
}

function* inMemberships({ memberships, groups, people }: InstanceState): Generator<string> {
  // Rows of one person or one group mostly follow each other, and looking up takes longest here.
  let known: { readonly group: GroupId | null; readonly person: PersonId | null } = {
    group: null,
    person: null,
  };
  for (const row of memberships.values()) {
    const { group, person } = row;
    const hasGroup = group === known.group || groups.has(group);
    const hasPerson = person === known.person || people.has(person);
    if (!hasGroup) yield `a membership of ${person} names an unknown group ${group}`;
    if (!hasPerson) yield `a membership in ${group} names an unknown person ${person}`;
    if (hasGroup && hasPerson) known = row;
  }
}

function* inGrants({ grants, spaces, groups, people }: InstanceState): Generator<string> {
  for (const { space, principal } of grants.values()) {
    const row = `a permission row of space ${spaces.get(space)?.key ?? space}`;
    if (!spaces.has(space)) yield `${row} is of an unknown space`;
    if (principal.type === "group" && !groups.has(principal.id))
      yield `${row} names an unknown group ${principal.id}`;
    if (principal.type === "person" && !people.has(principal.id))
      yield `${row} names an unknown person ${principal.id}`;
  }
}

/** A sentence about the first page whose space is not there: of it nothing could be said. Null where none is. */
export function pageNowhere(state: WorkspaceState): string | null {
  for (const { pages, spaces } of state.instances.values())
    for (const page of pages.values())
      if (!spaces.has(page.space)) return `page ${page.id} is in an unknown space ${page.space}`;
  return null;
}

/**
 * A list that names nobody who is there keeps its page shut: that is what removing the last of them
 * leaves. Beside others who are there, an unknown name is a fault of the file.
 */
function* inPages({ pages, groups, people }: InstanceState): Generator<string> {
  for (const page of pages.values()) {
    for (const list of [page.view, page.edit]) {
      const unknown = [
        ...list.people.filter((id) => !people.has(id)).map((id) => `person ${id}`),
        ...list.groups.filter((id) => !groups.has(id)).map((id) => `group ${id}`),
      ];
      if (unknown.length === list.people.length + list.groups.length) continue;
      for (const one of unknown) yield `a restriction of page ${page.id} names an unknown ${one}`;
    }
  }
}
