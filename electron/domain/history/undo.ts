import { lowerFirst } from "#shared/explanation/words.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import type { Commit } from "../commit.ts";
import type { Context } from "../context.ts";
import type { Decided } from "../decided.ts";
import type { Directory } from "../directory.ts";
import { invert } from "../events.ts";
import { mayTurn } from "../policy.ts";
import { seatsInUse } from "../standing.ts";
import { factKeyOf, factNow, sameFact } from "./fact-key.ts";
import { during, put } from "./put.ts";
import { everyoneKeepsAdmin, looseEnd, noTwins, type Turned } from "./unbroken.ts";

/**
 * The events that take a change back on the workspace as it is now. Refuses with `undo-blocked`,
 * naming the later change that stands on it, and what the rules refuse: who may (R29), the last
 * Admin (R30), seats (R28), names taken since. Changes nothing. Cost: the events of the change and
 * of those after it.
 */
export function decideUndo(
  workspace: WorkspaceState,
  directory: Directory,
  turned: Turned,
  context: Context,
): Outcome<Decided> {
  const events = turned.commit.events.toReversed().map(invert);
  return decideTurn(workspace, directory, { ...turned, events, verb: "Undo" }, context);
}

/** The events that make a change again after it was taken back; refuses as `decideUndo`. */
export function decideRedo(
  workspace: WorkspaceState,
  directory: Directory,
  turned: Turned,
  context: Context,
): Outcome<Decided> {
  const { events } = turned.commit;
  return decideTurn(workspace, directory, { ...turned, events, verb: "Redo" }, context);
}

interface Turning extends Turned {
  readonly events: readonly DomainEvent[];
  readonly verb: "Undo" | "Redo";
}

function decideTurn(
  workspace: WorkspaceState,
  directory: Directory,
  turning: Turning,
  { actor }: Context,
): Outcome<Decided> {
  const { events, commit, verb } = turning;
  const instance = directory.instance.header.id;
  if (events.some((event) => event.instance !== instance))
    return refuse("change-elsewhere", { what: commit.entry.label });
  const may = mayTurn(directory, actor, events);
  if (!may.ok) return may;
  const moved = firstMoved(workspace, directory, events);
  if (moved) return blocked(workspace, turning, { change: lastOn(turning.later, moved), what: "" });
  const seatsBefore = seatsInUse(directory);
  return during(workspace, directory, events, (): Outcome<Decided> => {
    const loose = looseEnd(directory, events, turning);
    if (loose) return blocked(workspace, turning, loose);
    for (const held of [
      noTwins(directory, events, commit.entry.revision),
      everyoneKeepsAdmin(directory, events),
    ])
      if (!held.ok) return held;
    const { seatLimit } = directory.instance.header;
    const seats = seatsInUse(directory);
    if (seatLimit !== null && seats > seatLimit && seats > seatsBefore)
      return refuse("no-seat-left", { limit: seatLimit });
    return done({ events, label: `${verb}: ${lowerFirst(commit.entry.label)}` });
  });
}

/** The first event whose fact is no longer as the change left it; all before it are put and taken back. */
function firstMoved(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
): DomainEvent | null {
  const done: DomainEvent[] = [];
  let moved: DomainEvent | null = null;
  for (const event of events) {
    const now = factNow(workspace.instances.get(event.instance), event);
    if (!sameFact(now, event.before)) {
      moved = event;
      break;
    }
    put(workspace, directory, event);
    done.push(event);
  }
  for (const event of done.toReversed()) put(workspace, directory, invert(event));
  return moved;
}

/** The number of the last change about the same fact. */
function lastOn(later: readonly Commit[], event: DomainEvent): number | null {
  const key = factKeyOf(event);
  const on = later.findLast((one) => one.events.some((other) => factKeyOf(other) === key));
  return on?.entry.revision ?? null;
}

function blocked(
  workspace: WorkspaceState,
  { commit, verb }: Turning,
  by: { readonly change: number | null; readonly what: string },
): Outcome<never> {
  const entry: ChangeEntry | undefined = workspace.changes.findLast(
    (one) => one.revision === by.change,
  );
  return refuse("undo-blocked", {
    what: commit.entry.label,
    change: commit.entry.revision,
    verb: verb === "Undo" ? "undone" : "made again",
    because: by.what,
    by: entry?.revision ?? null,
    byLabel: entry?.label ?? null,
  });
}
