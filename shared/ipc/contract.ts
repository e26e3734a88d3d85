import type { z } from "zod";
import { activityArea } from "./area-activity.ts";
import { backupsArea } from "./area-backups.ts";
import { changesArea } from "./area-changes.ts";
import { groupsArea } from "./area-groups.ts";
import { guestAccessArea } from "./area-guest-access.ts";
import { importArea } from "./area-import.ts";
import { outboxArea } from "./area-outbox.ts";
import { overviewArea } from "./area-overview.ts";
import { pagesArea } from "./area-pages.ts";
import { peopleArea } from "./area-people.ts";
import { planArea } from "./area-plan.ts";
import { shellArea } from "./area-shell.ts";
import { spacesArea } from "./area-spaces.ts";
import { whyArea } from "./area-why.ts";
import { workspaceArea } from "./area-workspace.ts";
import { failureSchema, type Outcome } from "./errors.ts";

/** Every call the window may make. A new one is added to its area, and gets a handler of the same name. */
export const contract = {
  ...workspaceArea,
  ...overviewArea,
  ...peopleArea,
  ...groupsArea,
  ...spacesArea,
  ...guestAccessArea,
  ...outboxArea,
  ...pagesArea,
  ...whyArea,
  ...changesArea,
  ...activityArea,
  ...backupsArea,
  ...importArea,
  ...planArea,
  ...shellArea,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.infer<Contract[N]["input"]>;
export type CallOutput<N extends CallName> = z.infer<Contract[N]["output"]>;

/** The envelope of every answer: the parsed value, or a failure as data. Nothing is thrown over the wire. */
export type Answer<N extends CallName> = Outcome<CallOutput<N>>;

/** Reads an answer that came over the wire; anything malformed becomes an `internal` failure. */
export function parseAnswer<N extends CallName>(name: N, raw: unknown): Answer<N> {
  const envelope = raw as { ok?: unknown; value?: unknown; error?: unknown } | null;
  if (envelope?.ok === true) {
    const value = contract[name].output.safeParse(envelope.value);
    if (value.success) return { ok: true, value: value.data as CallOutput<N> };
  }
  const error = failureSchema.safeParse(envelope?.error);
  if (error.success) return { ok: false, error: error.data };
  return {
    ok: false,
    error: { code: "internal", message: `The answer to "${name}" was malformed.`, details: {} },
  };
}
