import type { PlanDetail } from "#shared/ipc/area-plan.ts";
import type { Change } from "#shared/model/change.ts";
import type { Plan } from "#shared/model/instance.ts";
import type { InstanceSettings } from "#shared/model/settings.ts";

/** The fields of the screen as they stand, saved or not. */
export interface PlanDraft {
  readonly plan: Plan;
  /** As it is typed; empty where the limit is not known. */
  readonly seats: string;
  readonly anonymousAccess: boolean;
  readonly settings: InstanceSettings;
}

/** What is saved, as the fields show it. */
export function draftOf({ plan, seatLimit, anonymousAccess, settings }: PlanDetail): PlanDraft {
  return { plan, seats: seatLimit === null ? "" : String(seatLimit), anonymousAccess, settings };
}

/** What is wrong with the typed seat limit, as a sentence; null while nothing is (R28). */
export function seatsProblem(detail: PlanDetail, { seats }: PlanDraft): string | null {
  const text = seats.trim();
  if (text === "" || text === draftOf(detail).seats) return null;
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    return "A whole number from 1 on, or nothing where the limit is not known.";
  }
  const used = seatsUsed(detail);
  return Number(text) < used ? `At least ${used}, the seats in use.` : null;
}

/** How many seats are in use: every active regular user and guest takes one (R28). */
export function seatsUsed({ seats }: PlanDetail): number {
  return seats.regular + seats.guests;
}

/** What the fields would change; nothing while they say what is saved, or one is wrong. */
export function changesOf(detail: PlanDetail, draft: PlanDraft): Change[] {
  if (seatsProblem(detail, draft) !== null) return [];
  const before = draftOf(detail);
  const { settings } = draft;
  const seats = draft.seats.trim();
  const rules = Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(before.settings[name as keyof InstanceSettings]),
    ),
  );
  const said = {
    ...(draft.plan !== before.plan && { plan: draft.plan }),
    ...(seats !== before.seats && { seatLimit: seats === "" ? null : Number(seats) }),
    ...(draft.anonymousAccess !== before.anonymousAccess && {
      anonymousAccess: draft.anonymousAccess,
    }),
    ...(Object.keys(rules).length > 0 && { settings: rules }),
  };
  return Object.keys(said).length === 0 ? [] : [{ do: "editInstance", ...said }];
}
