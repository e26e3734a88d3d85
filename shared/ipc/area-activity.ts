import { z } from "zod";
import { eventLineSchema, touchedThingSchema } from "../explanation/event-words.ts";
import { impactSchema } from "../explanation/impact.ts";
import { personChangeSchema, timelineSchema } from "../explanation/timeline.ts";
import { idTextSchema } from "../model/ids.ts";
import { pageAbilities } from "../model/page.ts";
import { permissionKeySchema } from "../model/space.ts";
import { changeEntrySchema } from "../model/workspace.ts";
import { command, query } from "./call.ts";
import { failureSchema } from "./errors.ts";

const changeNumber = z.number().int().nonnegative();
const reason = z.string().trim().min(1).max(1000).optional();

/** A day, 2026-03-04, or a whole ISO time. */
const moment = z.union([z.iso.date(), z.iso.datetime()]);

/** Which entries are asked for; what is null does not narrow. */
export const activityFilterSchema = z.strictObject({
  /** Words in the label or the reason. */
  search: z.string().max(200),
  person: idTextSchema.nullable(),
  group: idTextSchema.nullable(),
  space: idTextSchema.nullable(),
  permission: permissionKeySchema.nullable(),
  /** The name of whoever did it. */
  actor: z.string().max(512).nullable(),
  since: moment.nullable(),
  until: moment.nullable(),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;

/** An entry of the list: the change, and whether it still stands. */
export const activityRowSchema = z.object({
  change: changeEntrySchema,
  /** Taken back, and not made again since. */
  undone: z.boolean(),
});
export type ActivityRow = z.infer<typeof activityRowSchema>;

const turnable = z
  .union([
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), error: failureSchema }),
  ])
  .nullable();

const turned = z.object({ revision: z.number(), label: z.string(), of: z.number() });
const asked = z.strictObject({
  /** Which change; null for the next in line. */
  change: changeNumber.nullable(),
  reason,
});

export const activityArea = {
  /** Who changed what, newest first. Refuses ids that have never been. */
  "activity.list": query(
    z.strictObject({
      ...activityFilterSchema.shape,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      total: z.number(),
      matching: z.number(),
      rows: z.array(activityRowSchema),
      /** Everybody who ever changed something, by name. */
      actors: z.array(z.string()),
      /** The person, group and space asked for, as they are called. */
      named: z.array(touchedThingSchema),
      /** The first change whose details are still known. */
      knownFrom: z.number(),
    }),
  ),
  /** One entry with its before and after in words, and whether it could be undone. */
  "activity.get": query(
    z.strictObject({ change: changeNumber }),
    z.object({
      ...activityRowSchema.shape,
      /** The first of its lines; all of them are `count`. Null where the history lacks them. */
      lines: z.array(eventLineSchema).nullable(),
      count: z.number(),
      /** Whether it could be undone now, or why not; null for what is never undone by itself. */
      undo: turnable,
      /** Whether it could be made again now, or why not; null for what was not taken back. */
      redo: turnable,
    }),
  ),
  /** What undoing a change, or making it again, would do now. Refuses as doing it does. */
  "activity.impact": query(
    z.strictObject({ change: changeNumber, way: z.enum(["undo", "redo"]) }),
    impactSchema,
  ),
  /** What Undo and Redo would do next, for menu and buttons; null where there is nothing. */
  "activity.next": query(
    z.strictObject({}),
    z.object({ undo: changeEntrySchema.nullable(), redo: changeEntrySchema.nullable() }),
  ),
  /** Takes a change back as a new entry: the named one, or the last. */
  "activity.undo": command(asked, turned),
  /** Makes a change again that was taken back: the named one, or the last taken back. */
  "activity.redo": command(asked, turned),
  /** Since when, and by which change, the answer is what it is. */
  "activity.since": query(
    z.strictObject({
      person: idTextSchema,
      space: idTextSchema,
      permission: permissionKeySchema.optional(),
      page: idTextSchema.optional(),
      ability: z.enum(pageAbilities).optional(),
    }),
    timelineSchema,
  ),
  /** What changed for a person from the end of one moment to another, change by change. */
  "activity.person": query(
    z.strictObject({ person: idTextSchema, from: moment.nullable(), to: moment.nullable() }),
    z.array(personChangeSchema),
  ),
  /** Shows the workspace as it was at a change or at the end of a day; null shows it as it is now. */
  "activity.viewAt": command(
    z.strictObject({ at: z.union([changeNumber, moment]).nullable() }),
    z.object({ revision: z.number(), past: z.boolean() }),
  ),
};
