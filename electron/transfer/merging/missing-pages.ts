import type { Dump, Dumps, ListPage } from "../dumps.ts";
import type { Subjects } from "./find-subjects.ts";
import type { Notes } from "./notes.ts";

interface PageOfFile {
  readonly page: ListPage;
  readonly file: string;
}

/** Tells of pages of a list that no file holds, as far as the pages there say so (R34). */
export function noteMissingPages(dumps: Dumps, subjects: Subjects, notes: Notes): void {
  const lists = new Map<string, PageOfFile[]>();
  for (const { path: file, dumps: inFile } of dumps.files) {
    for (const dump of inFile) {
      if (!dump.page) continue;
      const key = listKey(dump, subjects);
      const pages = lists.get(key);
      if (pages) pages.push({ page: dump.page, file });
      else lists.set(key, [{ page: dump.page, file }]);
    }
  }
  const ends = emptyPages(dumps);
  for (const pages of lists.values()) {
    for (const { page, file } of pages) noteShortPage(page, file, notes);
    if (pages.every(({ page }) => page.start !== null)) noteGaps(pages, ends, notes);
    else noteLastPage(pages, notes);
  }
}

/** The starts of pages that turned out empty: a list may end with one. */
function emptyPages(dumps: Dumps): Set<number> {
  const empty = dumps.files.flatMap((file) => file.dumps).filter((dump) => dump.records === 0);
  return new Set(empty.flatMap((dump) => dump.page?.start ?? []));
}

/** Lists are told apart by format and by what they are about; links may be missing on some pages. */
function listKey(dump: Dump, subjects: Subjects): string {
  const person = dump.page?.query["accountId"] ?? "";
  return JSON.stringify([dump.format, subjects.get(dump) ?? dump.subject?.said ?? "", person]);
}

function noteShortPage({ rows, saidRows }: ListPage, file: string, notes: Notes): void {
  if (saidRows !== null && saidRows > rows) {
    notes.partial(file, `says that it has ${saidRows} rows and holds ${rows}`);
  }
}

/** Pages that count from a start: every row from 0 on must be in one of them. */
function noteGaps(pages: readonly PageOfFile[], ends: Set<number>, notes: Notes): void {
  const ordered = [...pages].sort((one, other) => (one.page.start ?? 0) - (other.page.start ?? 0));
  let covered = 0;
  for (const { page, file } of ordered) {
    const start = page.start ?? 0;
    if (start > covered) notes.partial(file, `no file holds rows ${covered + 1} to ${start}`);
    // A page may hold fewer rows than its limit although more follow: hidden rows count.
    const length = page.hasNext ? Math.max(page.rows, page.limit ?? 0) : page.rows;
    covered = Math.max(covered, start + length);
  }
  const last = ordered.at(-1);
  if (!last) return;
  const { page, file } = last;
  if (page.hasNext && ends.has(covered)) return;
  if (page.hasNext) notes.partial(file, `no file holds the next page, from row ${covered + 1} on`);
  else if (page.saidTotal !== null && page.saidTotal > covered) {
    notes.partial(file, `the list has ${page.saidTotal} rows, the files hold ${covered}`);
  } else noteFullPage(page, file, notes);
}

/** Pages that follow by cursor: one of them must be the last. */
function noteLastPage(pages: readonly PageOfFile[], notes: Notes): void {
  if (pages.some(({ page }) => !page.hasNext)) return;
  for (const { file } of pages.slice(-1)) notes.partial(file, "no file holds the next page");
}

function noteFullPage(page: ListPage, file: string, notes: Notes): void {
  if (!page.linked && page.limit !== null && page.limit > 0 && page.rows >= page.limit) {
    notes.partial(
      file,
      `holds exactly as many rows as a page can (${page.limit}); more may follow`,
    );
  }
}
