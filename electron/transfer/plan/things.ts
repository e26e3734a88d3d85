import type { DomainEvent } from "#shared/model/event.ts";
import type { Group } from "#shared/model/group.ts";
import type { GroupId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { RestrictionList } from "#shared/model/page.ts";
import type { Person } from "#shared/model/person.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import type { Principal, Space } from "#shared/model/space.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type {
  PlanGroup,
  PlanList,
  PlanPerson,
  PlanPrincipal,
  PlanSpace,
} from "#shared/plan/plan.ts";
import { idsOf } from "../merging/facts.ts";
import { turnsOf } from "./turns.ts";

/** What a plan speaks of, under the names and ids that the site knows. */
export interface Things {
  group(id: GroupId): PlanGroup;
  person(id: PersonId): PlanPerson;
  space(id: SpaceId): PlanSpace;
  /** Null for the row for any active user, which no call sets. */
  principal(principal: Principal): PlanPrincipal | null;
  list(list: RestrictionList): PlanList;
  /** What comes with the changes, and so has no id of the site's yet. */
  isNew(id: GroupId | PersonId | SpaceId): boolean;
  goes(id: GroupId | PersonId | SpaceId): boolean;
  groupFact(id: GroupId): Group | undefined;
}

/** The things of an instance and of changes to it. Cost: the changes. */
export function thingsOf(before: InstanceState, turns: readonly DomainEvent[]): Things {
  const groups = sidesOf<Group>(turnsOf(turns, "groupChanged"));
  const people = sidesOf<Person>(turnsOf(turns, "personChanged"));
  const spaces = sidesOf<Space>(turnsOf(turns, "spaceChanged"));
  const all = [groups, people, spaces];

  const group = (id: GroupId): PlanGroup => {
    const fact = groupFact(id);
    // On the site a group that is renamed goes by its old name for now.
    const name = groups.get(id)?.before?.name ?? fact?.name ?? id;
    return { id: isNew(id) ? null : siteId(fact ?? { id }), name, imported: isImported(fact) };
  };
  const person = (id: PersonId): PlanPerson => {
    const fact = people.get(id)?.after ?? people.get(id)?.before ?? before.people.get(id);
    const accountId = isNew(id) ? null : siteId(fact ?? { id });
    return { accountId, name: fact?.name ?? id, imported: isImported(fact) };
  };
  function groupFact(id: GroupId): Group | undefined {
    return groups.get(id)?.after ?? groups.get(id)?.before ?? before.groups.get(id);
  }
  function isNew(id: string): boolean {
    return all.some((sides) => sides.get(id)?.before === null);
  }
  return {
    group,
    person,
    groupFact,
    isNew,
    goes: (id) => all.some((sides) => sides.get(id)?.after === null),
    space(id) {
      const fact = spaces.get(id)?.before ?? spaces.get(id)?.after ?? before.spaces.get(id);
      return {
        id: isNew(id) ? null : siteId(fact ?? { id }),
        key: fact?.key ?? id,
        name: fact?.name ?? id,
        imported: isImported(fact),
      };
    },
    principal(principal) {
      switch (principal.type) {
        case "group":
          return { type: "group", ...group(principal.id) };
        case "person":
          return { type: "person", ...person(principal.id) };
        case "anonymous":
          return { type: "anonymous" };
        case "any-active-user":
          return null;
      }
    },
    list: (list) => ({ people: list.people.map(person), groups: list.groups.map(group) }),
  };
}

interface Sides<Fact> {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

function sidesOf<Fact extends { readonly id: string }>(
  turns: readonly Sides<Fact>[],
): Map<string, Sides<Fact>> {
  return new Map(turns.map((one) => [(one.after ?? one.before)?.id ?? "", one]));
}

function isImported(fact: { readonly provenance?: Provenance[] | undefined } | undefined): boolean {
  return (fact?.provenance ?? []).length > 0;
}

/** The id that dumps use: a fact that was made here and imported later keeps its own beside it. */
function siteId(fact: {
  readonly id: string;
  readonly extra?: Record<string, string> | undefined;
}) {
  return idsOf(fact).at(-1) ?? fact.id;
}
