import type { Dump, DumpFormat, ListPage, Subject } from "../dumps.ts";
import type { Document } from "./documents.ts";
import type { Links } from "./links.ts";

/** A response about to be read, with what its format needs to know. */
export interface Source {
  /** The file's name, for provenance and errors. */
  readonly path: string;
  readonly document: Document;
  readonly links: Links;
  readonly page: ListPage | null;
}

/** A dump that says nothing yet. */
export function newDump(
  format: DumpFormat,
  source: Source | null,
  records: number,
  subject: Subject | null = null,
): Dump {
  return {
    format,
    records,
    notes: [],
    partial: [],
    site: source?.links.site ?? null,
    page: source?.page ?? null,
    subject,
    people: [],
    groups: [],
    memberships: [],
    spaces: [],
    grants: [],
    opaque: [],
    columns: new Map(),
    tellsGroups: false,
  };
}
