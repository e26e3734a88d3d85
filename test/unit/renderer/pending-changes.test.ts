import { describe, expect, it } from "vitest";
import {
  differs,
  sectionsOf,
  type TableRow,
  tickState,
} from "#renderer/components/permission-table/table-sections.ts";
import { changesOf, pendingOf, turnCell } from "#renderer/features/spaces/pending-changes.ts";
import type { PendingRows } from "#renderer/state/pending-store.ts";
import type { PermissionRow, SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

const row = (rest: Partial<PermissionRow>, ...held: PermissionKey[]): PermissionRow => ({
  group: null,
  person: null,
  memberCount: null,
  ticks: held.map((permission) => ({ permission, origin: null, suppressed: false })),
  ...rest,
});
const group = (name: string, kind: "guest" | "regular") => ({
  group: { id: asGroupId(name), name, kind, hasGuestMembers: kind === "guest" },
});
const person = (name: string, designation: "guest" | "regular") => ({
  person: { id: asPersonId(name), name, email: null, designation },
});

const detail: SpaceDetail = {
  space: { id: asSpaceId("brand"), key: "BRAND", name: "Brand", status: "current" },
  type: "global",
  peopleCount: 0,
  guestCount: 0,
  openToAll: false,
  since: null,
  pageCount: 0,
  groups: [row(group("users", "regular"), "read/space", "create/page")],
  individualUsers: [row(person("ada", "regular"), "read/space", "administer/space")],
  guestUsers: [row(group("agency", "guest"), "read/space", "create/comment")],
  anonymous: null,
  anyActiveUser: row({}, "read/space"),
  defaultGuestSet: ["read/space"],
  viewers: [],
};

function rowsOf(pending: PendingRows): readonly TableRow[] {
  return sectionsOf(detail, pending).flatMap((section) => section.rows);
}

function rowOf(id: string, pending: PendingRows = {}): TableRow {
  const found = rowsOf(pending).find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

/** Turns cells one after another, as one would in the table. */
function turned(...cells: [row: string, permission: PermissionKey][]): PendingRows {
  let pending: PendingRows = {};
  for (const [id, permission] of cells) {
    const { [id]: _, ...others } = pending;
    const next = turnCell(rowOf(id, pending), permission);
    pending = next === null ? others : { ...others, [id]: next };
  }
  return pending;
}

const changes = (pending: PendingRows) =>
  changesOf("brand", rowsOf(pending)).map(({ row: { id }, change }) => ({ id, change }));

describe("turning cells", () => {
  it("ticks View with anything, and clears the row with View (R9)", () => {
    expect(turned(["anonymous", "create/comment"])["anonymous"]?.wanted).toEqual([
      "read/space",
      "create/comment",
    ]);
    expect(turned(["group:users", "read/space"])["group:users"]?.wanted).toEqual([]);
  });

  it("leaves nothing pending of a cell that is turned back", () => {
    const cell: [string, PermissionKey] = ["group:agency", "create/comment"];
    expect(turned(cell, cell)).toEqual({});
  });

  it("says of each cell what is to become of it, and that guests never get Admin (R10)", () => {
    const pending = turned(["group:agency", "create/comment"], ["group:agency", "export/space"]);
    const agency = rowOf("group:agency", pending);
    const states = ["read/space", "create/comment", "export/space", "administer/space"] as const;
    expect(states.map((one) => tickState(agency, one))).toEqual([
      "granted",
      "cleared",
      "added",
      "never",
    ]);
    expect(tickState(rowOf("anonymous"), "administer/space")).toBe("never");
    expect(tickState(rowOf("group:users"), "administer/space")).toBe("empty");
  });
});

describe("rows", () => {
  it("that are new stand where Confluence would show them", () => {
    const fresh = { ...person("gil", "guest"), group: null, wanted: ["read/space" as const] };
    const sections = sectionsOf(detail, { "person:gil": fresh });
    expect(sections.map(({ title, rows }) => [title, rows.map((one) => one.id)])).toEqual([
      ["Groups", ["group:users"]],
      ["Individual users", ["person:ada"]],
      ["Guest users", ["group:agency", "person:gil"]],
      ["Anonymous access", ["anonymous", "any-active-user"]],
    ]);
  });

  it("of any active user are shown and not changed", () => {
    expect(rowOf("any-active-user").fixed).not.toBeNull();
    expect(rowOf("anonymous").fixed).toBeNull();
  });

  it("differ only by what they hold", () => {
    expect(rowsOf({}).filter(differs)).toEqual([]);
    expect(pendingOf(rowOf("person:ada"), new Set(["administer/space", "read/space"]))).toBeNull();
  });
});

describe("what saving does", () => {
  it("gives before it takes, so that Admin can pass from one to another (R30)", () => {
    const pending = turned(["person:ada", "administer/space"], ["group:users", "administer/space"]);
    expect(changes(pending)).toEqual([
      {
        id: "group:users",
        change: {
          ...{ do: "grant", space: "brand", group: "users" },
          permissions: ["administer/space"],
        },
      },
      {
        id: "person:ada",
        change: {
          ...{ do: "revoke", space: "brand", person: "ada" },
          permissions: ["administer/space"],
        },
      },
    ]);
  });

  it("takes the whole row by its View alone", () => {
    expect(changes(turned(["group:agency", "read/space"])).map((one) => one.change)).toEqual([
      { do: "revoke", space: "brand", group: "agency", permissions: ["read/space"] },
    ]);
  });

  it("sets the anonymous row as a whole, also to nothing", () => {
    expect(changes(turned(["anonymous", "read/space"])).map((one) => one.change)).toEqual([
      { do: "setAnonymous", space: "brand", permissions: ["read/space"] },
    ]);
  });

  it("gives and takes in one row where both are wanted", () => {
    const pending = turned(["group:users", "create/page"], ["group:users", "create/comment"]);
    expect(changes(pending).map(({ change }) => change.do)).toEqual(["grant", "revoke"]);
  });
});
