import type { Commit } from "#electron/domain/commit.ts";
import { mayTell, outboxOf } from "#electron/domain/history/outbox.ts";
import { undoOrderOf } from "#electron/domain/history/undo-order.ts";
import { usersOfSpace } from "#electron/engine/space-users.ts";
import type { HistoryLog } from "#electron/store/history-log.ts";
import { csvOf } from "#electron/transfer/write-csv.ts";
import { type OutboxKind, type OutboxMessage, outboxKinds } from "#shared/explanation/outbox.ts";
import {
  outboxBody,
  outboxKindWord,
  outboxSubject,
  outboxText,
  outboxWay,
  outboxWhy,
} from "#shared/explanation/outbox-words.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { spaceNumber } from "./people-queries.ts";
import { need, type Session } from "./session.ts";
import { countBy } from "./table.ts";

const mostMessages = 1000;
/** The walk back ends where it would have to take more facts back than this, such as a large import. */
const mostEvents = 200_000;
const mostRows = 20_000;
const mostText = 900_000;

interface Asked {
  readonly changes: number;
  readonly kind: OutboxKind | null;
  readonly recipients: number;
}

/**
 * What Confluence would send for the latest changes, newest first. Cost: the events of those
 * changes, the rows of the spaces each is about, and the users of those.
 */
export async function listOutbox(
  session: Session,
  asked: Asked,
): Promise<CallOutput<"outbox.list">> {
  const { state } = session.store;
  const log = need(await session.store.history());
  const { takenBack } = undoOrderOf(state.changes);
  const { commits, older } = latest(log, state.revision, asked.changes, (commit) =>
    mayTell(commit.entry, takenBack),
  );
  const { recipients } = asked;
  const directory = session.directory();
  const all = outboxOf(state, directory, commits, { takenBack, recipients });
  const wanted = asked.kind === null ? all : all.filter((one) => one.kind === asked.kind);
  return {
    site: directory.instance.header.name,
    messages: wanted.slice(0, mostMessages),
    total: wanted.length,
    counts: countBy(outboxKinds, all, (one) => one.kind),
    older,
    olderKnown: Math.max(0, older + 1 - log.wholeFrom),
  };
}

/** The outbox as text, or as CSV with a row for each one who gets something. Cost: as `listOutbox`. */
export async function outboxDocument(
  session: Session,
  { format, ...asked }: CallInput<"outbox.document">,
): Promise<CallOutput<"outbox.document">> {
  const recipients = mostRows;
  const { messages, total, site } = await listOutbox(session, { ...asked, recipients });
  const isWhole = messages.length === total && messages.every(isNamedWhole);
  if (format === "text") {
    const text = outboxText(messages, site);
    return { text: text.slice(0, mostText), cut: !isWhole || text.length > mostText };
  }
  const rows = messages.flatMap((message) => rowsOf(message, site));
  const text = csvOf(rows.slice(0, mostRows));
  return { text, cut: !isWhole || rows.length > mostRows };
}

/** How many people use one of these spaces. Refuses ids that no space has. Cost: their users. */
export function outboxAudience(session: Session, spaces: readonly string[]): number {
  const index = session.index();
  const users = spaces.flatMap((id) => usersOfSpace(index, spaceNumber(index, id)));
  return new Set(users).size;
}

/**
 * The latest commits that the history has, oldest first, beginning with one that counts; and how
 * many changes lie before those looked at.
 */
function latest(
  log: HistoryLog,
  revision: number,
  changes: number,
  counts: (commit: Commit) => boolean,
): { commits: Commit[]; older: number } {
  const newestFirst: Commit[] = [];
  let events = 0;
  let wanted = 0;
  let at = revision;
  for (; at > revision - changes; at--) {
    const commit = log.commit(at);
    events += commit?.events.length ?? 0;
    if (!commit || events > mostEvents) break;
    newestFirst.push(commit);
    if (counts(commit)) wanted = newestFirst.length;
  }
  return { commits: newestFirst.slice(0, wanted).toReversed(), older: Math.max(0, at) };
}

function isNamedWhole({ to }: OutboxMessage): boolean {
  return to.people.length === to.total;
}

function rowsOf(message: OutboxMessage, site: string): Record<string, string | number>[] {
  return message.to.people.map(({ name, email }) => ({
    change: message.change.revision,
    date: message.change.at,
    kind: outboxKindWord(message.kind),
    way: outboxWay(message.kind),
    recipient: name,
    email: email ?? "",
    space: message.space?.key ?? "",
    subject: outboxSubject(message, site),
    text: outboxBody(message, site).join("\n\n"),
    why: outboxWhy(message),
  }));
}
