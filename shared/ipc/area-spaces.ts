import { z } from "zod";
import {
  groupRefSchema,
  originSchema,
  personRefSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { permissionKeySchema, spaceTypes } from "../model/space.ts";
import { changeEntrySchema } from "../model/workspace.ts";
import { query } from "./call.ts";
import { tablePage, tableQuery } from "./table.ts";

export const spaceRowSchema = z.object({
  space: spaceRefSchema,
  type: z.enum(spaceTypes),
  peopleCount: z.number(),
  guestCount: z.number(),
  /** View for everyone who is logged in, by the anonymous or the any-active-user row (R13, R14). */
  openToAll: z.boolean(),
});
export type SpaceRow = z.infer<typeof spaceRowSchema>;

const tickSchema = z.object({
  permission: permissionKeySchema,
  origin: originSchema.nullable(),
  /** Set where the tick does not count for this principal: Admin of a guest (R10). */
  suppressed: z.boolean(),
});

/** A row of a space's permission table. */
export const permissionRowSchema = z.object({
  group: groupRefSchema.nullable(),
  person: personRefSchema.nullable(),
  memberCount: z.number().nullable(),
  ticks: z.array(tickSchema),
});
export type PermissionRow = z.infer<typeof permissionRowSchema>;

export const spaceDetailSchema = spaceRowSchema.extend({
  since: originSchema.nullable(),
  pageCount: z.number(),
  /** Confluence's four sections: a guest or guest group stands under `guestUsers` only. */
  groups: z.array(permissionRowSchema),
  individualUsers: z.array(permissionRowSchema),
  guestUsers: z.array(permissionRowSchema),
  anonymous: permissionRowSchema.nullable(),
  anyActiveUser: permissionRowSchema.nullable(),
  /** What a guest is given to start with, when given the space (R11). */
  defaultGuestSet: z.array(permissionKeySchema),
  /** Who can view it, guests first, at most 500 of `peopleCount`. */
  viewers: z.array(personRefSchema),
});
export type SpaceDetail = z.infer<typeof spaceDetailSchema>;

export const spaceSorts = ["name", "key", "type", "people", "guests"] as const;
export const spaceFilters = ["current", "archived", "personal"] as const;

export const spacesArea = {
  "spaces.list": query(
    tableQuery(
      { show: z.enum(spaceFilters).nullable(), guestVisible: z.boolean(), openToAll: z.boolean() },
      spaceSorts,
    ),
    tablePage(spaceRowSchema).extend({
      counts: z.record(z.enum(spaceFilters), z.number()),
      guestVisible: z.number(),
      openToAll: z.number(),
    }),
  ),
  "spaces.get": query(z.strictObject({ id: idTextSchema }), spaceDetailSchema),
  /** The change since which some guest can view the space; null where none can, or it is not known. */
  "spaces.openSince": query(
    z.strictObject({ id: idTextSchema }),
    z.object({ change: changeEntrySchema.nullable() }),
  ),
  "spaces.search": query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    z.array(spaceRefSchema),
  ),
};
