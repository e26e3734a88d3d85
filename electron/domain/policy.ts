import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { ActingRole, Actor } from "#shared/model/workspace.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import { accessOf, type Directory } from "./directory.ts";
import { findPage, findSpace } from "./references.ts";
import { adminRolesOf } from "./standing.ts";

/**
 * Whether the actor may make this kind of change (R29): people, groups and memberships need an
 * organization or site admin; spaces also a Confluence admin, or an admin of that very space. The
 * console itself acts as an organization admin. Cost for a space admin: an index of the instance.
 */
export function mayChange(directory: Directory, actor: Actor, change: Change): Outcome<null> {
  if (managesPeople(directory, actor)) return done(null);
  const area = areas[change.do];
  if (area.spaceRef !== null) {
    if (rolesOf(directory, actor).has("confluence")) return done(null);
    if (administers(directory, actor.person, area.spaceRef(change))) return done(null);
  }
  const needs =
    area.spaceRef === null
      ? "an organization or site admin"
      : change.do === "createSpace"
        ? "an organization, site or Confluence admin"
        : "an organization, site or Confluence admin, or an admin of the space";
  return refuse("not-allowed", { action: area.action, needs, actor: actor.name });
}

/** Whether the actor may import: dumps bring people and memberships, so as for those (R29). */
export function mayImport(directory: Directory, actor: Actor): Outcome<null> {
  if (managesPeople(directory, actor)) return done(null);
  const needs = "an organization or site admin";
  return refuse("not-allowed", { action: "importing dumps", needs, actor: actor.name });
}

/**
 * Whether the actor may turn these facts, as undoing and restoring do (R29): what is about spaces
 * and pages needs what granting there needs, all else an organization or site admin. Cost for a
 * space admin: an index of the instance.
 */
export function mayTurn(
  directory: Directory,
  actor: Actor,
  events: readonly DomainEvent[],
): Outcome<null> {
  if (managesPeople(directory, actor)) return done(null);
  const isConfluenceAdmin = rolesOf(directory, actor).has("confluence");
  for (const event of events) {
    const space = spaceOfEvent(event);
    if (space !== null && (isConfluenceAdmin || administers(directory, actor.person, space)))
      continue;
    const needs =
      space === null
        ? "an organization or site admin"
        : "an organization, site or Confluence admin, or an admin of the space";
    return refuse("not-allowed", { action: "taking this back", needs, actor: actor.name });
  }
  return done(null);
}

function spaceOfEvent(event: DomainEvent): string | null {
  if (event.type === "grantChanged" || event.type === "pageChanged")
    return (event.after ?? event.before)?.space ?? null;
  return event.type === "spaceChanged" ? ((event.after ?? event.before)?.id ?? null) : null;
}

function managesPeople(directory: Directory, actor: Actor): boolean {
  const roles = rolesOf(directory, actor);
  return roles.has("organization") || roles.has("site");
}

/** The console itself is an organization admin; a bare role is just that; a person is by their groups. */
function rolesOf(directory: Directory, { person, role }: Actor): ReadonlySet<ActingRole> {
  if (person !== null) return adminRolesOf(directory, person);
  return new Set([role ?? "organization"]);
}

interface Area {
  readonly action: string;
  /** The space or page a change is about; null for changes that only organization and site admins make. */
  readonly spaceRef: ((change: Change) => string) | null;
}

const spaceOf = (change: Change) => ("space" in change ? change.space : "");

const pageOf = (change: Change) => ("page" in change ? change.page : "");

const areas: Record<Change["do"], Area> = {
  addMember: { action: "changing who is in a group", spaceRef: null },
  removeMember: { action: "changing who is in a group", spaceRef: null },
  createGroup: { action: "creating a group", spaceRef: null },
  deleteGroup: { action: "deleting a group", spaceRef: null },
  classifyGroup: { action: "classifying a group", spaceRef: null },
  addPerson: { action: "adding people", spaceRef: null },
  inviteGuest: { action: "inviting guests", spaceRef: null },
  activate: { action: "reactivating accounts", spaceRef: null },
  deactivate: { action: "deactivating accounts", spaceRef: null },
  grant: { action: "giving space access", spaceRef: spaceOf },
  revoke: { action: "taking space access away", spaceRef: spaceOf },
  setAnonymous: { action: "changing anonymous access", spaceRef: spaceOf },
  unarchiveSpace: { action: "bringing a space back", spaceRef: spaceOf },
  archiveSpace: { action: "archiving a space", spaceRef: spaceOf },
  createSpace: { action: "creating a space", spaceRef: () => "" },
  restrictPage: { action: "restricting a page", spaceRef: pageOf },
  movePage: { action: "moving a page", spaceRef: pageOf },
  editGroup: { action: "changing a group", spaceRef: null },
  editPerson: { action: "changing someone's account", spaceRef: null },
  removePerson: { action: "removing people", spaceRef: null },
  editInstance: { action: "changing the plan and the rules", spaceRef: null },
};

function administers(directory: Directory, actor: PersonId | null, ref: string): boolean {
  if (actor === null) return false;
  const page = findPage(directory, ref);
  const space = findSpace(directory, page.ok ? page.value.space : ref);
  if (!space.ok) return false;
  const index = accessOf(directory);
  const person = index.people.of(actor);
  const at = index.spaces.of(space.value.id);
  if (person === undefined || at === undefined) return false;
  return decideSpace(index, evaluateSpace(index, person, at), adminPermission).allowed;
}
