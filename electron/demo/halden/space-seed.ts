import type { Space } from "#shared/model/space.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { Draft } from "../draft.ts";
import { type Ticks, ticksOf } from "../tick-sets.ts";
import { groupNamed, personId, personNamed, spaceId } from "./names.ts";

/** A space and its rows: whose, and which ticks. The one who made it holds all 14. */
export interface SpaceSeed {
  readonly key: string;
  readonly name: string;
  readonly madeBy: string;
  readonly groups?: readonly (readonly [name: string, ticks: Ticks])[];
  readonly people?: readonly (readonly [name: string, ticks: Ticks])[];
  readonly anonymous?: readonly PermissionKey[];
  readonly anyActiveUser?: true;
  readonly type?: Space["type"];
  readonly status?: Space["status"];
}

/** Tells of a space with all its rows. */
export function tellSpace(draft: Draft, seed: SpaceSeed): void {
  const id = spaceId(seed.key);
  draft.space({
    id,
    key: seed.key,
    name: seed.name,
    type: seed.type ?? "global",
    status: seed.status ?? "current",
    homepage: null,
    author: personId(seed.madeBy),
  });
  for (const [name, ticks] of seed.groups ?? []) draft.give(id, groupNamed(name), ticksOf(ticks));
  draft.give(id, personNamed(seed.madeBy), ticksOf("own"));
  for (const [name, ticks] of seed.people ?? []) draft.give(id, personNamed(name), ticksOf(ticks));
  if (seed.anonymous) draft.give(id, { type: "anonymous" }, seed.anonymous);
  if (seed.anyActiveUser) draft.give(id, { type: "any-active-user" }, ticksOf("view"));
}
