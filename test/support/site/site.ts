import type { InstanceState } from "#shared/model/state.ts";

/** A principal's permission, as the site keeps it: a row of its own with an id. */
export interface SiteRow {
  readonly id: string;
  readonly space: string;
  readonly type: "group" | "user" | "anonymous";
  readonly who: string;
  readonly pair: string;
}

export interface SiteLists {
  readonly read: { readonly user: string[]; readonly group: string[] };
  readonly update: { readonly user: string[]; readonly group: string[] };
}

/** A refusal with the code of HTTP. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The account that the tests' token belongs to. */
export const actingAccount = "712020:acting-admin";

/** A site in memory with the rules that its REST interface keeps (domain.md 7). */
export class Site {
  readonly groups = new Map<string, string>();
  readonly people = new Set<string>([actingAccount]);
  readonly members = new Map<string, Set<string>>();
  readonly spaces = new Map<string, string>();
  readonly pages = new Map<string, SiteLists>();
  rows: SiteRow[] = [];
  mode: "PRE_ROLES" | "ROLES_TRANSITION" | "ROLES" = "PRE_ROLES";
  #made = 0;

  /** A site on which everything is as the model says. Any-active-user rows are not its business. */
  static of(instance: InstanceState): Site {
    const site = new Site();
    for (const { id, name } of instance.groups.values()) site.#addGroup(id, name);
    for (const { id } of instance.people.values()) site.people.add(id);
    for (const { group, person } of instance.memberships.values())
      site.members.get(group)?.add(person);
    for (const { id, key } of instance.spaces.values()) site.spaces.set(id, key);
    for (const { space, principal, permissions } of instance.grants.values()) {
      if (principal.type === "any-active-user") continue;
      const type = principal.type === "person" ? "user" : principal.type;
      const who = "id" in principal ? principal.id : "";
      for (const { permission } of permissions)
        site.#addRow({ space, type, who, pair: permission });
    }
    for (const { id, view, edit } of instance.pages.values())
      site.pages.set(id, {
        read: { user: [...view.people], group: [...view.groups] },
        update: { user: [...edit.people], group: [...edit.groups] },
      });
    return site;
  }

  createGroup(name: string): { id: string; name: string } {
    const taken = [...this.groups.values()].some((one) => one.toLowerCase() === name.toLowerCase());
    if (taken) throw new Refused(409, `There is a group called ${name}`);
    const id = `site-group-${++this.#made}`;
    this.#addGroup(id, name);
    return { id, name };
  }

  addSpace(key: string): void {
    this.spaces.set(`site-space-${++this.#made}`, key);
  }

  addMember(group: string, person: string): void {
    const members = this.#membersOf(group);
    if (!this.people.has(person)) throw new Refused(404, "No such account");
    if (members.has(person)) throw new Refused(400, "The user is a member already");
    members.add(person);
  }

  /** Says nothing where the person was not in it. */
  removeMember(group: string, person: string): void {
    this.#membersOf(group).delete(person);
  }

  grant(key: string, type: SiteRow["type"], who: string, pair: string): SiteRow {
    this.#classicOnly();
    const space = this.spaceOfKey(key);
    if (type === "group" && !this.groups.has(who)) throw new Refused(400, "No such group");
    if (type === "user" && !this.people.has(who)) throw new Refused(400, "No such user");
    if (type === "anonymous" && pair === "administer/space")
      throw new Refused(400, "Anonymous cannot administer");
    const held = this.rows.filter((row) => isOf(row, space, type, who)).map((row) => row.pair);
    if (held.includes(pair)) throw new Refused(400, "The permission exists already");
    if (pair !== "read/space" && !held.includes("read/space"))
      throw new Refused(400, "The subject lacks read/space");
    return this.#addRow({ space, type, who, pair });
  }

  /** Taking View takes all that its subject has in the space. */
  revoke(key: string, id: string): void {
    this.#classicOnly();
    const space = this.spaceOfKey(key);
    const row = this.rows.find((one) => one.id === id && one.space === space);
    if (!row) throw new Refused(404, "No such permission");
    const going = this.rows.filter(
      (one) => one === row || (row.pair === "read/space" && isOf(one, space, row.type, row.who)),
    );
    const left = this.rows.filter((one) => !going.includes(one));
    const admins = (rows: readonly SiteRow[]) =>
      rows.some((one) => one.space === space && one.pair === "administer/space");
    if (admins(going) && !admins(left)) throw new Refused(400, "The last admin has to stay");
    this.rows = left;
  }

  /** Puts both lists in the place of those there were. */
  restrict(page: string, lists: SiteLists): void {
    if (!this.pages.has(page)) throw new Refused(404, "No such content");
    this.pages.set(page, lists);
  }

  spaceOfKey(key: string): string {
    const found = [...this.spaces].find(([, one]) => one.toLowerCase() === key.toLowerCase());
    if (!found) throw new Refused(404, "No such space");
    return found[0];
  }

  groupsOf(person: string): string[] {
    return [...this.members].flatMap(([group, members]) => (members.has(person) ? [group] : []));
  }

  #membersOf(group: string): Set<string> {
    const members = this.members.get(group);
    if (!members) throw new Refused(404, "No such group");
    return members;
  }

  #addGroup(id: string, name: string): void {
    this.groups.set(id, name);
    this.members.set(id, new Set());
  }

  #addRow(row: Omit<SiteRow, "id">): SiteRow {
    const made = { id: String(16_000_000 + ++this.#made), ...row };
    this.rows.push(made);
    return made;
  }

  #classicOnly(): void {
    if (this.mode === "ROLES")
      throw new Refused(400, "com.atlassian.confluence.InvalidRbacOperationException");
  }
}

function isOf(row: SiteRow, space: string, type: SiteRow["type"], who: string): boolean {
  return row.space === space && row.type === type && row.who === who;
}
