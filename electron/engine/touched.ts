import type { DomainEvent } from "#shared/model/event.ts";
import type { GroupId, PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { AccessIndex } from "./access-index.ts";
import { membersOf } from "./facts.ts";

/** Whose access events may change, by id: a person's anywhere, or people's in one space. */
export interface Touched {
  readonly people: ReadonlySet<PersonId>;
  readonly cells: ReadonlyMap<SpaceId, ReadonlySet<PersonId> | "everyone">;
  readonly groups: ReadonlySet<GroupId>;
  /** The pages whose place or lists change, with everyone whom these name before or after. */
  readonly pages: ReadonlyMap<PageId, ReadonlySet<PersonId>>;
  /** Whether another reading of what guests can look up (R27) comes into effect. */
  readonly lookUpRule: boolean;
}

/**
 * What these events touch, asked before they take effect. Cost: the events, and the members of each
 * group whose kind or row changes; for the settings, the spaces with an open row.
 */
export function touchedBy(index: AccessIndex, events: readonly DomainEvent[]): Touched {
  const people = new Set<PersonId>();
  const cells = new Map<SpaceId, Set<PersonId> | "everyone">();
  const groups = new Set<GroupId>();
  const pages = new Map<PageId, ReadonlySet<PersonId>>();
  let lookUpRule = false;
  const inSpace = (space: SpaceId, touched: Iterable<PersonId>) => {
    const there = cells.get(space) ?? new Set<PersonId>();
    if (there === "everyone") return;
    for (const person of touched) there.add(person);
    cells.set(space, there);
  };
  for (const event of events) {
    switch (event.type) {
      case "instanceChanged":
        for (const space of index.core.openRows.spaces)
          cells.set(index.spaces.id(space), "everyone");
        lookUpRule ||= event.before?.settings.peopleLookUp !== event.after?.settings.peopleLookUp;
        break;
      case "personChanged":
        people.add(factOf(event).id);
        break;
      case "membershipChanged":
        people.add(factOf(event).person);
        break;
      case "groupChanged": {
        const { id } = factOf(event);
        groups.add(id);
        if (event.before?.kind === event.after?.kind) break;
        for (const person of peopleOf(index, id)) people.add(person);
        break;
      }
      case "grantChanged": {
        const { principal, space } = factOf(event);
        if (principal.type === "group") inSpace(space, peopleOf(index, principal.id));
        else if (principal.type === "person") inSpace(space, [principal.id]);
        else cells.set(space, "everyone");
        break;
      }
      case "spaceChanged":
        inSpace(factOf(event).id, []);
        break;
      case "pageChanged": {
        const { id } = factOf(event);
        pages.set(id, new Set([...(pages.get(id) ?? []), ...namedBy(event)]));
        break;
      }
      case "opaqueChanged":
    }
  }
  return { people, cells, groups, pages, lookUpRule };
}

/** The fact an event is about; one of its two sides is always there. */
function factOf<Fact>(event: { readonly before: Fact | null; readonly after: Fact | null }): Fact {
  const fact = event.after ?? event.before;
  if (fact === null) throw new Error("an event about nothing");
  return fact;
}

function namedBy({ before, after }: Extract<DomainEvent, { type: "pageChanged" }>): PersonId[] {
  return [before, after].flatMap((page) =>
    page ? [...page.view.people, ...page.edit.people] : [],
  );
}

function peopleOf(index: AccessIndex, group: GroupId): PersonId[] {
  const at = index.groups.of(group);
  return at === undefined
    ? []
    : Array.from(membersOf(index, at), (person) => index.people.id(person));
}
