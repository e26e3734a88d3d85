import { apply } from "#electron/domain/events.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group, Membership } from "#shared/model/group.ts";
import type { GroupId, InstanceId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { InstanceHeader, OpaqueRow } from "#shared/model/instance.ts";
import type { Page } from "#shared/model/page.ts";
import type { Person } from "#shared/model/person.ts";
import type { Grant, GrantedPermission, Principal, Space } from "#shared/model/space.ts";
import {
  grantKey,
  type InstanceState,
  membershipKey,
  type WorkspaceState,
} from "#shared/model/state.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";

/** A fact as a story tells it: the draft adds the change it comes with and where it was read. */
type Told<Fact> = Omit<Fact, "change" | "provenance">;

/** One commit in the making: each statement becomes an event, put into effect at once. */
export class Draft {
  readonly events: DomainEvent[] = [];
  readonly #workspace: WorkspaceState;
  readonly #instance: InstanceId;
  readonly #change: number;
  #file: string | null = null;

  constructor(workspace: WorkspaceState, instance: InstanceId, change: number) {
    this.#workspace = workspace;
    this.#instance = instance;
    this.#change = change;
  }

  /** From here on facts count as read from this file of a dump. */
  readFrom(file: string): void {
    this.#file = file;
  }

  header(after: InstanceHeader): void {
    const before = this.#workspace.instances.get(this.#instance)?.header ?? null;
    this.#turn({ type: "instanceChanged", instance: this.#instance, before, after });
  }

  person(told: Told<Person>): void {
    const after = { ...told, ...this.#origin() };
    this.#turn({ type: "personChanged", instance: this.#instance, before: null, after });
  }

  /** Another status for a person who is there; throws where there is none. */
  status(id: PersonId, status: Person["status"]): void {
    const before = known(this.#facts.people.get(id), id);
    const after = { ...before, status };
    this.#turn({ type: "personChanged", instance: this.#instance, before, after });
  }

  group(told: Told<Group>): void {
    const after = { ...told, ...this.#origin() };
    this.#turn({ type: "groupChanged", instance: this.#instance, before: null, after });
  }

  join(group: GroupId, person: PersonId): void {
    const after: Membership = { group, person, ...this.#origin() };
    this.#turn({ type: "membershipChanged", instance: this.#instance, before: null, after });
  }

  /** Ends a membership that is there; throws where there is none. */
  leave(group: GroupId, person: PersonId): void {
    const key = membershipKey(group, person);
    const before = known(this.#facts.memberships.get(key), key);
    this.#turn({ type: "membershipChanged", instance: this.#instance, before, after: null });
  }

  space(told: Told<Space>): void {
    const after = { ...told, ...this.#origin() };
    this.#turn({ type: "spaceChanged", instance: this.#instance, before: null, after });
  }

  /** Puts a space that is there into the archive; throws where there is none. */
  archive(id: SpaceId): void {
    const before = known(this.#facts.spaces.get(id), id);
    const after: Space = { ...before, status: "archived" };
    this.#turn({ type: "spaceChanged", instance: this.#instance, before, after });
  }

  /** Adds ticks to a row; ticks that are there keep the change they came with. */
  give(space: SpaceId, principal: Principal, ticks: readonly PermissionKey[]): void {
    const before = this.#facts.grants.get(grantKey(space, principal)) ?? null;
    const had = before?.permissions ?? [];
    const added = ticks
      .filter((key) => !had.some((one) => one.permission === key))
      .map((permission): GrantedPermission => ({ permission, ...this.#origin() }));
    const after: Grant = { space, principal, permissions: inTableOrder([...had, ...added]) };
    this.#turn({ type: "grantChanged", instance: this.#instance, before, after });
  }

  /** Takes a whole row away; throws where there is none. */
  takeRow(space: SpaceId, principal: Principal): void {
    const key = grantKey(space, principal);
    const before = known(this.#facts.grants.get(key), key);
    this.#turn({ type: "grantChanged", instance: this.#instance, before, after: null });
  }

  page(told: Told<Page>): void {
    const after = { ...told, ...this.#origin() };
    this.#turn({ type: "pageChanged", instance: this.#instance, before: null, after });
  }

  opaque(rows: readonly OpaqueRow[]): void {
    const before = this.#facts.opaque;
    const after = [...before, ...rows];
    this.#turn({ type: "opaqueChanged", instance: this.#instance, before, after });
  }

  get #facts(): InstanceState {
    return known(this.#workspace.instances.get(this.#instance), this.#instance);
  }

  #origin(): Pick<Person, "change" | "provenance"> {
    const change = this.#change;
    return this.#file === null ? { change } : { change, provenance: [{ file: this.#file }] };
  }

  #turn(event: DomainEvent): void {
    apply(this.#workspace, event);
    this.events.push(event);
  }
}

function inTableOrder(ticks: readonly GrantedPermission[]): GrantedPermission[] {
  return permissionKeys.flatMap((key) => ticks.filter((one) => one.permission === key));
}

function known<Fact>(fact: Fact | undefined, name: string): Fact {
  if (fact === undefined) throw new Error(`the story speaks of ${name} before it is there`);
  return fact;
}
