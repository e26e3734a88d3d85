import { touchedBy } from "#electron/engine/touched.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Context } from "../context.ts";
import { decideAll } from "../decide.ts";
import { accessOf, type Directory, enter } from "../directory.ts";
import { apply, invert } from "../events.ts";
import { agendaOf } from "./agenda.ts";
import { compareViews } from "./compare.ts";
import { holdingsIn } from "./holdings.ts";
import { viewOf } from "./view.ts";

/**
 * What these changes would do (R26). They are decided as ever, put into effect, looked at and taken
 * back: nothing is copied and nothing stays. Refuses what deciding refuses. Cost: what the changes
 * touch.
 */
export function whatIf(
  workspace: WorkspaceState,
  directory: Directory,
  changes: readonly Change[],
  context: Context,
): Outcome<WhatIf> {
  const decided = decideAll(workspace, directory, changes, context);
  return decided.ok ? done(whatEventsDo(workspace, directory, decided.value.events)) : decided;
}

/** The same for events that were decided already. */
export function whatEventsDo(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
): WhatIf {
  const index = accessOf(directory);
  const touched = touchedBy(index, events);
  const heldBefore = holdingsIn(index, touched);
  const { agenda, after } = during(workspace, directory, events, () => {
    const wanted = agendaOf(directory, touched, heldBefore, holdingsIn(index, touched));
    return { agenda: wanted, after: viewOf(directory, wanted) };
  });
  return compareViews(viewOf(directory, agenda), after);
}

function during<T>(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
  work: () => T,
): T {
  const put = (event: DomainEvent) => {
    apply(workspace, event);
    enter(directory, event);
  };
  const done: DomainEvent[] = [];
  try {
    for (const event of events) {
      put(event);
      done.push(event);
    }
    return work();
  } finally {
    for (const event of done.toReversed()) put(invert(event));
  }
}
