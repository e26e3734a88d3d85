import type { CallInput, CallName } from "#shared/ipc/contract.ts";

const table = { search: "", descending: false, offset: 0, limit: 10 };

/** An input for every call that is as it should be: what hostile ones are made from, never sent itself. */
export const wellFormed: { readonly [N in CallName]: CallInput<N> } = {
  "workspace.current": {},
  "workspace.recent": {},
  "workspace.create": { path: "/nowhere/new.vestibule", plan: "premium" },
  "workspace.openDemo": { demo: "acme", reset: true },
  "workspace.open": { path: "/nowhere/old.vestibule" },
  "workspace.openReadable": { path: "/nowhere/old.vestibule" },
  "workspace.retry": {},
  "workspace.saveCopy": { path: "/nowhere/copy.vestibule" },
  "workspace.close": {},
  "workspace.chooseInstance": { id: "acme" },
  "workspace.actAs": { as: { role: "confluence" } },
  "changes.preview": { changes: [{ do: "deactivate", person: "gil" }] },
  "changes.may": { changes: [{ do: "deactivate", person: "gil" }] },
  "dialog.newWorkspace": {},
  "dialog.openWorkspace": {},
  "dialog.importPaths": { kind: "files" },
  "overview.get": {},
  "activity.list": {
    search: "",
    person: null,
    group: null,
    space: null,
    permission: null,
    actor: null,
    since: null,
    until: null,
    offset: 0,
    limit: 10,
  },
  "activity.get": { change: 1 },
  "activity.impact": { change: 1, way: "undo" },
  "activity.next": {},
  "activity.undo": { change: 1 },
  "activity.redo": { change: 1, reason: "a slip" },
  "activity.since": { person: "gil", space: "brand", permission: "read/space" },
  "activity.person": { person: "gil", from: null, to: null },
  "activity.viewAt": { at: null },
  "people.list": { ...table, designation: null, group: null, space: null, sort: "name" },
  "people.get": { id: "gil" },
  "people.search": { text: "gil", limit: 5 },
  "people.lookUp": { id: "gil" },
  "people.elsewhere": { id: "gil" },
  "people.resolve": { written: ["gil@brandworks.example"] },
  "plan.get": {},
  "groups.list": { ...table, kind: null, unclassified: false, sort: "name" },
  "groups.get": { id: "group" },
  "spaces.list": { ...table, show: null, guestVisible: false, openToAll: false, sort: "name" },
  "spaces.get": { id: "space" },
  "spaces.openSince": { id: "space" },
  "spaces.search": { text: "brand", limit: 5 },
  "pages.search": { space: "brand", text: "budget", limit: 5 },
  "pages.find": { text: "budget", limit: 5 },
  "pages.tree": {
    ...{ space: "brand", type: "page", search: "", restricted: false },
    ...{ turned: ["home"], offset: 0, limit: 50 },
  },
  "pages.get": { page: "budget" },
  "pages.who": { space: "brand", page: "budget", ability: "view" },
  "why.pageRevoke": { person: "gil", page: "budget", ability: "view" },
  "why.pageGive": { person: "gil", page: "budget", ability: "view" },
  "why.page": { person: "gil", space: "brand", page: "budget" },
  "guestAccess.list": {
    search: "",
    group: null,
    space: null,
    domain: null,
    withoutSpace: false,
    open: null,
  },
  "guestAccess.domains": {},
  "guestAccess.invitation": { emails: ["gil@brandworks.example"] },
  "guestAccess.subjects": { groups: ["group"], people: ["gil"] },
  "outbox.list": { changes: 10, kind: null, recipients: 5 },
  "outbox.document": { changes: 10, kind: null, format: "csv" },
  "outbox.audience": { spaces: ["brand"] },
  "why.space": { person: "gil", space: "brand" },
  "why.revoke": { person: "gil", space: "brand", permission: "read/space" },
  "why.give": { person: "gil", space: "brand", permission: "read/space" },
  "changes.apply": { changes: [{ do: "createGroup", name: "Intruders", kind: "regular" }] },
  "backups.verify": {},
  "backups.list": { path: "/nowhere/old.vestibule" },
  "backups.preview": { place: "beside", name: "none.vestibule" },
  "backups.restore": { place: "outside", name: "none.vestibule", reason: "a slip" },
  "backups.saveAs": { place: "beside", name: "none.vestibule", to: "/nowhere/new.vestibule" },
  "backups.rebuild": { path: "/nowhere/old.vestibule" },
  "import.run": {
    ...{ paths: ["/nowhere"], guestGroups: [], otherGroups: [], regularGroups: [] },
    dryRun: false,
  },
  "shell.about": {},
  "shell.copyText": { text: "intruder" },
  "shell.saveText": { name: "outbox.csv", text: "intruder" },
  "shell.theme": {},
  "shell.setTheme": { theme: "dark" },
  "shell.ready": {},
};

/**
 * Makes payloads that no call takes from one that is well-formed. Runs in the page, where most of
 * them must be made since they could not be sent there: so it uses nothing from outside its own text.
 */
export function hostileInputs(good: Record<string, unknown>): Record<string, () => unknown> {
  const long = "x".repeat(10 * 1024 * 1024);
  const fields = Object.keys(good);
  const withEach = (value: unknown) => ({
    ...Object.fromEntries(fields.map((field) => [field, value])),
    further: value,
  });
  const nested = (levels: number) => {
    let deep: unknown = good;
    for (let level = 0; level < levels; level++) deep = [deep];
    return deep;
  };
  const circle: Record<string, unknown> = { ...good };
  circle["itself"] = circle;
  const prototype = () => JSON.parse('{"__proto__":{"polluted":true}}') as object;
  return {
    nothing: () => undefined,
    null: () => null,
    number: () => 7,
    "not a number": () => Number.NaN,
    "big number": () => 10n ** 40n,
    text: () => JSON.stringify(good),
    "long text": () => long,
    truth: () => true,
    list: () => [good],
    "empty list": () => [],
    symbol: () => Symbol("good"),
    function: () => () => good,
    date: () => new Date(0),
    map: () => new Map(Object.entries(good)),
    promise: () => Promise.resolve(good),
    error: () => new Error("good"),
    element: () => document.body,
    window: () => window,
    bytes: () => new Uint8Array(1024),
    circle: () => circle,
    "deep list": () => nested(100),
    "very deep list": () => nested(5000),
    "missing fields": () => (fields.length === 0 ? 7 : {}),
    "further field": () => ({ ...good, further: 1 }),
    "further field with a long name": () => ({ ...good, [long]: 1 }),
    prototype,
    "prototype besides": () => Object.assign(prototype(), good),
    constructor: () => ({ ...good, constructor: { prototype: { polluted: true } } }),
    numbers: () => withEach(1e308),
    nulls: () => withEach(null),
    objects: () => withEach({ text: "an object" }),
    lists: () => withEach([[[]]]),
    "long texts": () => withEach(long),
    functions: () => withEach(() => good),
    "getter of a further field": () =>
      Object.defineProperty({ ...good }, "further", { enumerable: true, get: () => 1 }),
  };
}
