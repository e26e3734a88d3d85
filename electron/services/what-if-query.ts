import { whatIf } from "#electron/domain/what-if/what-if.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import type { Change } from "#shared/model/change.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { need, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** What changes would do to the instance in view (R26); nothing is written. Refuses what making them would refuse. */
export function askWhatIf(
  session: Session,
  changes: readonly Change[],
  actor: Actor,
  { now, newId }: Surroundings,
): WhatIf {
  const { state } = session.store;
  const context = { at: now().toISOString(), actor, revision: state.revision + 1, newId };
  return need(whatIf(state, session.directory(), changes, context));
}
