import { counted, listed, upperFirst } from "#shared/explanation/words.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { adminPermission, viewPermission } from "#shared/permissions/permissions.ts";
import type { Decide } from "./decided.ts";
import { seatsInUse } from "./standing.ts";

type EditInstance = Extract<Change, { do: "editInstance" }>;

/**
 * Changes plan, seats, the site-wide switch or the rules that our sources leave open. Refuses fewer
 * seats than are taken (R28), Admin or no View in the default guest set (R10, R11), and no difference.
 */
export const decideEditInstance: Decide<EditInstance> = (directory, change) => {
  const before = directory.instance.header;
  const { do: _, settings, ...fields } = change;
  const named = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const chosen = Object.fromEntries(
    Object.entries(settings ?? {}).filter(([, value]) => value !== undefined),
  );
  const after: InstanceHeader = {
    ...before,
    ...named,
    settings: { ...before.settings, ...chosen },
  };
  const { seatLimit } = after;
  const seats = seatsInUse(directory);
  if (seatLimit !== null && seatLimit !== before.seatLimit && seatLimit < seats) {
    const expected = `at least ${counted(seats, "seat")}, which are in use`;
    return refuse("bad-input", { field: "seatLimit", expected, got: String(seatLimit) });
  }
  const set = after.settings.defaultGuestSet;
  if (set.includes(adminPermission) || !set.includes(viewPermission)) {
    const expected = "View and others, never Admin";
    return refuse("bad-input", { field: "settings.defaultGuestSet", expected });
  }
  const turned = turnedIn(before, after);
  if (turned.length === 0)
    return refuse("nothing-changes", { what: `${before.name} is like that already` });
  return done({
    events: [{ type: "instanceChanged", instance: before.id, before, after }],
    label: `Set ${listed(turned)} of ${after.name}`,
  });
};

/** What differs, in words for the activity log. */
function turnedIn(before: InstanceHeader, after: InstanceHeader): string[] {
  const words: string[] = [];
  if (before.name !== after.name) words.push("the name");
  if (before.plan !== after.plan) words.push(`the plan (${upperFirst(after.plan)})`);
  if (before.seatLimit !== after.seatLimit) words.push("the seat limit");
  if (before.anonymousAccess !== after.anonymousAccess) words.push("anonymous access");
  if (JSON.stringify(before.settings) !== JSON.stringify(after.settings)) words.push("the rules");
  return words;
}
