import type { ListPage, Subject } from "../dumps.ts";
import { type Document, type Fields, isFields } from "./documents.ts";

/** The address of a request, taken apart. */
interface Address {
  readonly host: string | null;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

const paging = new Set(["start", "limit", "cursor"]);
const placeholder = "no-host.invalid";

/** What a response's links say of itself: its own address, or else that of its next page. */
export interface Links {
  readonly self: Address | null;
  readonly next: Address | null;
  /** The site's host, where any link carries one. */
  readonly site: string | null;
  readonly present: boolean;
}

/** The links of a response; whatever is malformed in them counts as missing. */
export function linksOf(document: Document): Links {
  const links = fieldsAt(document.envelope, "_links");
  const self = addressOf(links["self"]);
  const first = document.rows[0]?.value;
  const rowSelf = isFields(first) ? addressOf(fieldsAt(first, "_links")["self"]) : null;
  return {
    self,
    next: addressOf(links["next"]),
    site: siteOf([addressOf(links["base"]), self, rowSelf]),
    present: Object.keys(links).length > 0,
  };
}

/** Apps ask through a host that all sites share; only a site's own host tells which site it is. */
function siteOf(addresses: readonly (Address | null)[]): string | null {
  const hosts = addresses.flatMap((one) => one?.host ?? []);
  return hosts.find((host) => host !== "api.atlassian.com") ?? null;
}

function fieldsAt(fields: Fields, key: string): Fields {
  const value = fields[key];
  return isFields(value) ? value : {};
}

function addressOf(value: unknown): Address | null {
  if (typeof value !== "string" || !value) return null;
  try {
    const url = new URL(value, `https://${placeholder}`);
    const host = url.host === placeholder ? null : url.host;
    return { host, path: decodeURIComponent(url.pathname), query: queryOf(url) };
  } catch {
    return null;
  }
}

function queryOf(url: URL): Record<string, string> {
  return Object.fromEntries([...url.searchParams].filter(([key]) => key !== "__proto__"));
}

/** Which part of a list a response is; null for one thing. */
export function pageOf(document: Document, links: Links): ListPage | null {
  if (document.single) return null;
  const { envelope } = document;
  const address = links.self ?? links.next;
  const query = Object.entries(address?.query ?? {}).filter(([key]) => !paging.has(key));
  return {
    list: address?.path ?? null,
    query: Object.fromEntries(query),
    start: numberIn(envelope, "start"),
    limit: numberIn(envelope, "limit"),
    rows: document.rows.length,
    saidRows: numberIn(envelope, "size"),
    saidTotal: numberIn(envelope, "totalSize"),
    hasNext: links.next !== null,
    linked: links.present,
  };
}

function numberIn(fields: Fields, key: string): number | null {
  const value = fields[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

const groupPath = /\/group\/([^/]+)\/(?:membersByGroupId|member)$/;
const spacePath = /\/spaces?\/([^/]+)\/permissions?$/;

/** What a list says of the group or space it is about, in its links or in fields a script added. */
export function subjectOf(kind: Subject["kind"], document: Document, links: Links): Subject {
  const names = kind === "group" ? ["groupId", "groupName"] : ["spaceId", "spaceKey"];
  for (const name of names) {
    const value = document.envelope[name];
    if (typeof value === "string" && value) return { kind, said: value };
    if (typeof value === "number") return { kind, said: String(value) };
  }
  for (const address of [links.self, links.next]) {
    const inPath = address?.path.match(kind === "group" ? groupPath : spacePath)?.[1];
    const inQuery = kind === "group" ? (address?.query["groupId"] ?? address?.query["name"]) : null;
    if (inPath || inQuery) return { kind, said: inPath ?? inQuery ?? null };
  }
  return { kind, said: null };
}
