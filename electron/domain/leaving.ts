import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { Principal } from "#shared/model/space.ts";
import { grantKey } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import type { Directory } from "./directory.ts";
import { keepsAdmin } from "./grant-row.ts";

/** A person or a group that goes. */
export type Leaving = Extract<Principal, { readonly id: string }>;

/**
 * The events that take the rows and the places in page lists of someone or something that goes.
 * Refuses to take the last Admin of a space (R30). Cost: the spaces and pages of the instance.
 */
export function whatGoesWith(
  directory: Directory,
  leaving: Leaving,
  revision: number,
): Outcome<DomainEvent[]> {
  const events: DomainEvent[] = [];
  const instance = directory.instance.header.id;
  for (const space of directory.instance.spaces.values()) {
    const before = directory.instance.grants.get(grantKey(space.id, leaving));
    if (!before) continue;
    if (before.permissions.some((one) => one.permission === adminPermission)) {
      const kept = keepsAdmin(directory, space, leaving);
      if (!kept.ok) return kept;
    }
    events.push({ type: "grantChanged", instance, before, after: null });
  }
  for (const before of directory.instance.pages.values()) {
    const after = without(before, leaving, revision);
    if (after !== before) events.push({ type: "pageChanged", instance, before, after });
  }
  return done(events);
}

/** A list that named only who goes keeps shutting people out: an empty list would open the page. */
function without(page: Page, { type, id }: Leaving, change: number): Page {
  const named = ({ people, groups }: RestrictionList): readonly string[] =>
    type === "group" ? groups : people;
  const strip = (list: RestrictionList): RestrictionList =>
    list.groups.length + list.people.length > 1
      ? {
          people: list.people.filter((one) => type !== "person" || one !== id),
          groups: list.groups.filter((one) => type !== "group" || one !== id),
        }
      : list;
  if (!named(page.view).includes(id) && !named(page.edit).includes(id)) return page;
  return { ...page, view: strip(page.view), edit: strip(page.edit), change };
}
