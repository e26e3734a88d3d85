import { z } from "zod";
import { actingAccount, Refused, type Site, type SiteLists, type SiteRow } from "./site.ts";

export interface SiteCall {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

export interface SiteAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Whether this person may do this on this page, as the site would say (`read`, `update`, `delete`). */
export type MayDo = (person: string, page: string, operation: string) => boolean;

/** How many rows a page of a list holds at most, whatever a caller asks for. */
const pageSize = 3;

const grantBody = z.object({
  subject: z.object({ type: z.enum(["user", "group"]), identifier: z.string() }),
  operation: z.object({ key: z.string(), target: z.string() }),
});
const listBody = z.object({
  user: z.array(z.object({ accountId: z.string() })),
  group: z.array(z.object({ id: z.string() })),
});
const restrictionBody = z.array(
  z.object({ operation: z.enum(["read", "update"]), restrictions: listBody }),
);
const checkBody = z.object({
  subject: z.object({ type: z.literal("user"), identifier: z.string() }),
  operation: z.string(),
});

/** The answer of the site to a call of its REST interface; what it does not know is 404. */
export function answerOf(site: Site, call: SiteCall, mayDo: MayDo): SiteAnswer {
  try {
    const parts = call.url.pathname.split("/").slice(2).map(decodeURIComponent);
    const [api, version, what, ...rest] = parts;
    if (api === "api" && version === "v2") return v2(site, call, [what ?? "", ...rest]);
    if (api === "rest" && version === "api") return v1(site, call, [what ?? "", ...rest], mayDo);
    throw new Refused(404, "Nothing here");
  } catch (error) {
    if (error instanceof Refused) return { status: error.status, body: { message: error.message } };
    if (error instanceof z.ZodError) return { status: 400, body: { message: error.message } };
    throw error;
  }
}

function v2(site: Site, { method, url }: SiteCall, [what, id, list]: string[]): SiteAnswer {
  if (method !== "GET") throw new Refused(405, "Not allowed");
  if (what === "space-role-mode") return ok({ mode: site.mode });
  if (what === "spaces" && id === undefined) {
    const keys = url.searchParams.get("keys")?.split(",") ?? [];
    const all = [...site.spaces].map(([space, key]) => ({ id: space, key, name: key }));
    return ok(
      byCursor(
        url,
        all.filter((one) => keys.length === 0 || keys.includes(one.key)),
      ),
    );
  }
  if (what === "spaces" && list === "permissions") {
    if (!site.spaces.has(id ?? "")) throw new Refused(404, "No such space");
    const rows = site.rows.filter((one) => one.space === id && one.type !== "anonymous");
    return ok(byCursor(url, rows.map(v2Row)));
  }
  throw new Refused(404, "Nothing here");
}

function v2Row({ id, type, who, pair }: SiteRow) {
  const [key, targetType] = pair.split("/");
  return { id, principal: { type, id: who }, operation: { key, targetType } };
}

function byCursor(url: URL, all: readonly object[]) {
  const from = Number(url.searchParams.get("cursor") ?? 0);
  const next = new URL(url);
  next.searchParams.set("cursor", String(from + pageSize));
  const more = from + pageSize < all.length ? { next: `${next.pathname}${next.search}` } : {};
  return { results: all.slice(from, from + pageSize), _links: more };
}

function v1(site: Site, call: SiteCall, [what = "", ...rest]: string[], mayDo: MayDo): SiteAnswer {
  switch (what) {
    case "user":
      return user(site, call, rest);
    case "group":
      return group(site, call, rest);
    case "space":
      return space(site, call, rest);
    case "content":
      return content(site, call, rest, mayDo);
    default:
      throw new Refused(404, "Nothing here");
  }
}

function user(site: Site, { url }: SiteCall, [what]: string[]): SiteAnswer {
  if (what === "current") return ok({ accountId: actingAccount });
  const accountId = url.searchParams.get("accountId") ?? "";
  if (!site.people.has(accountId)) throw new Refused(404, "No such account");
  if (what === undefined) return ok({ accountId });
  if (what !== "memberof") throw new Refused(404, "Nothing here");
  const groups = site.groupsOf(accountId).map((id) => ({ id, name: site.groups.get(id) }));
  return ok(byStart(url, groups));
}

function byStart(url: URL, all: readonly object[]) {
  const start = Number(url.searchParams.get("start") ?? 0);
  const results = all.slice(start, start + pageSize);
  return { results, start, limit: pageSize, size: results.length, _links: {} };
}

function group(site: Site, { method, url, body }: SiteCall, [what]: string[]): SiteAnswer {
  if (what === undefined && method === "GET")
    return ok(
      byStart(
        url,
        [...site.groups].map(([id, name]) => ({ id, name, type: "group" })),
      ),
    );
  if (what === undefined && method === "POST") {
    const { name } = z.object({ name: z.string() }).parse(body);
    return { status: 201, body: site.createGroup(name) };
  }
  if (what !== "userByGroupId") throw new Refused(404, "Nothing here");
  const id = url.searchParams.get("groupId") ?? "";
  if (method === "POST") {
    site.addMember(id, z.object({ accountId: z.string() }).parse(body).accountId);
    return { status: 201 };
  }
  site.removeMember(id, url.searchParams.get("accountId") ?? "");
  return { status: 204 };
}

function space(
  site: Site,
  { method, body }: SiteCall,
  [key = "", what, id = ""]: string[],
): SiteAnswer {
  if (what === undefined) {
    const space = site.spaceOfKey(key);
    const rows = site.rows.filter((one) => one.space === space && one.type === "anonymous");
    return ok({ key, permissions: rows.map(v1OpenRow) });
  }
  if (what !== "permission") throw new Refused(404, "Nothing here");
  if (method === "DELETE") {
    site.revoke(key, id);
    return { status: 204 };
  }
  const { subject, operation } = grantBody.parse(body);
  const open = subject.type === "user" && subject.identifier === "anonymous";
  const type = open ? "anonymous" : subject.type;
  const who = open ? "" : subject.identifier;
  const row = site.grant(key, type, who, `${operation.key}/${operation.target}`);
  return ok({ id: Number(row.id), subject, operation });
}

function v1OpenRow({ id, pair }: SiteRow) {
  const [operation, targetType] = pair.split("/");
  return {
    id: Number(id),
    operation: { operation, targetType },
    anonymousAccess: true,
    unlicensedAccess: false,
  };
}

function content(
  site: Site,
  { method, body }: SiteCall,
  [page = "", what, check]: string[],
  mayDo: MayDo,
): SiteAnswer {
  const lists = site.pages.get(page);
  if (!lists) throw new Refused(404, "No such content");
  if (what === "permission" && check === "check") {
    const { subject, operation } = checkBody.parse(body);
    return ok({ hasPermission: mayDo(subject.identifier, page, operation), errors: [] });
  }
  if (what !== "restriction") throw new Refused(404, "Nothing here");
  if (method === "GET") return ok({ results: restrictionsOf(lists) });
  const given = restrictionBody.parse(body);
  const listOf = (operation: "read" | "update") => {
    const found = given.find((one) => one.operation === operation);
    if (!found) return lists[operation];
    const { user, group } = found.restrictions;
    return { user: user.map((one) => one.accountId), group: group.map((one) => one.id) };
  };
  site.restrict(page, { read: listOf("read"), update: listOf("update") });
  return ok({ results: [] });
}

function restrictionsOf(lists: SiteLists) {
  return (["read", "update"] as const).map((operation) => ({
    operation,
    restrictions: {
      user: sized(lists[operation].user.map((accountId) => ({ type: "known", accountId }))),
      group: sized(lists[operation].group.map((id) => ({ type: "group", id }))),
    },
  }));
}

function sized(results: readonly object[]) {
  return { results, start: 0, limit: 100, size: results.length };
}

function ok(body: unknown): SiteAnswer {
  return { status: 200, body };
}
