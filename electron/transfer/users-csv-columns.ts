import { fail } from "#shared/ipc/error-words.ts";

/** Where the columns of a users export stand; null for one that is not there. */
export interface Columns {
  readonly id: number | null;
  readonly name: number | null;
  readonly email: number | null;
  readonly status: number | null;
  readonly groupIds: number | null;
  readonly groupNames: number | null;
  /** The numbered columns of an export pivoted by group. */
  readonly pivots: readonly number[];
  readonly confluence: readonly { readonly at: number; readonly site: string }[];
  /** Everything else; `documented` are those that Atlassian describes and no rule needs. */
  readonly others: readonly { at: number; name: string; documented: boolean }[];
  readonly tellGroups: boolean;
}

const known = {
  id: ["user id"],
  name: ["user name"],
  email: ["email", "e-mail"],
  status: ["user status"],
  groupIds: ["group id", "group ids"],
  groupNames: ["group name", "group names", "groups", "group"],
} as const;

const pivot = /^group(?: name)? \d+$/;
const product = /^(.+?) - (.+)$/;
const documentedNames = new Set(["added to org", "org role"]);
const hostileNames = new Set(["__proto__", "constructor", "prototype"]);

/** The columns of a header, by name, case ignored, in any order; a name that comes twice fails. */
export function columnsOf(header: readonly string[], path: string): Columns {
  const names = header.map((name) => name.toLowerCase());
  refuseBadNames(header, names, path);
  const used = new Set<number>();
  const find = (wanted: readonly string[]) => {
    const at = names.findIndex((name) => wanted.includes(name));
    if (at < 0) return null;
    used.add(at);
    return at;
  };
  const single = {
    id: find(known.id),
    name: find(known.name),
    email: find(known.email),
    status: find(known.status),
    groupIds: find(known.groupIds),
    groupNames: find(known.groupNames),
  };
  const pivots = names.flatMap((name, at) => (pivot.test(name) ? [at] : []));
  const confluence = header.flatMap((name, at) => {
    const [, app, site] = name.match(product) ?? [];
    return site && app?.toLowerCase() === "confluence" ? [{ at, site: site.trim() }] : [];
  });
  for (const at of [...pivots, ...confluence.map((column) => column.at)]) used.add(at);
  const others = header.flatMap((name, at) => {
    if (used.has(at) || !name) return [];
    return [{ at, name, documented: isDocumented(name) }];
  });
  const tellGroups = single.groupIds !== null || single.groupNames !== null || pivots.length > 0;
  return { ...single, pivots, confluence, others, tellGroups };
}

function isDocumented(name: string): boolean {
  return documentedNames.has(name.toLowerCase()) || product.test(name);
}

function refuseBadNames(header: readonly string[], names: readonly string[], path: string): void {
  names.forEach((name, at) => {
    const got = `"${header[at]}"`;
    if (hostileNames.has(name)) {
      fail("file-not-understood", { path, line: 1, expected: "column names of an export", got });
    }
    if (name && names.indexOf(name) !== at) {
      const twice = `${got} twice`;
      fail("file-not-understood", { path, line: 1, expected: "every column once", got: twice });
    }
  });
}
