import { expect, it } from "vitest";
import type { ErrorCode } from "#shared/ipc/errors.ts";
import { type Change, changeSchema } from "#shared/model/change.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { acme } from "./acme.ts";

/** A change as people write it. */
export type Written = Record<string, unknown>;

/** A change to the worked example that must be refused. */
export interface RefusalRow {
  readonly code: ErrorCode;
  readonly when: string;
  readonly change: Written;
  /** What the sentence or the details say, so that a refusal names what it is about. */
  readonly names: string;
  /** Changes made before, and fields of the header set before those. */
  readonly after?: readonly Written[];
  readonly header?: Partial<InstanceHeader>;
  /** The person who asks; else the console. */
  readonly by?: string;
  /** A group that is kept in an identity provider. */
  readonly external?: string;
}

export const add = (person: string, group: string) => ({ do: "addMember", person, group });
export const remove = (person: string, group: string) => ({ do: "removeMember", person, group });

/** The change that a written one means. */
export function parsed(change: Written): Change {
  return changeSchema.parse(change);
}

/** A test for each row: refused with this code, and with the thing named. */
export function refusesEach(rows: readonly RefusalRow[]): void {
  it.each(rows)("$code: $when", ({ code, change, names, after = [], header, by, external }) => {
    const world = acme(after.map(parsed), header);
    if (external) {
      for (const [id, group] of world.instance.groups) {
        if (group.name === external) world.instance.groups.set(id, { ...group, external: true });
      }
    }
    const outcome = world.decide([parsed(change)], by === undefined ? undefined : world.actor(by));
    expect(outcome).toMatchObject({ ok: false, error: { code } });
    expect(
      outcome.ok ? "" : `${outcome.error.message} ${JSON.stringify(outcome.error.details)}`,
    ).toContain(names);
  });
}
