import type { Actor } from "#shared/model/workspace.ts";

/** What a decision needs from outside: pure layers take clock, ids and actor as arguments. */
export interface Context {
  /** ISO time of the change. */
  readonly at: string;
  readonly actor: Actor;
  /** The revision the change will have; every new fact carries it as `change`. */
  readonly revision: number;
  /** A fresh id, unique in the workspace. */
  readonly newId: () => string;
}
