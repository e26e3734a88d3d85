import type { Outcome } from "#shared/ipc/errors.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Context } from "./context.ts";
import type { Directory } from "./directory.ts";

/** What a change comes to: the facts it turns, and its line in the activity log. */
export interface Decided {
  readonly events: readonly DomainEvent[];
  readonly label: string;
  /** What an invitation says besides; kept with the entry. */
  readonly note?: string | undefined;
}

/** Decides one kind of change on the instance as it stands: events, or a refusal. Changes nothing. */
export type Decide<C> = (directory: Directory, change: C, context: Context) => Outcome<Decided>;
