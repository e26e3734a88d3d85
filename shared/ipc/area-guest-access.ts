import { z } from "zod";
import {
  groupRefSchema,
  originSchema,
  personRefSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { query } from "./call.ts";

/** A member of a guest group and the spaces they reach beyond the group's own. */
export const guestMemberSchema = z.object({
  person: personRefSchema,
  since: originSchema.nullable(),
  spaces: z.array(spaceRefSchema),
  beyondGroup: z.array(spaceRefSchema),
  /** For members who are not guests: the regular groups that make them regular. */
  regularThrough: z.array(groupRefSchema),
});
export type GuestMember = z.infer<typeof guestMemberSchema>;

export const guestGroupSchema = z.object({
  group: groupRefSchema,
  isDefault: z.boolean(),
  since: originSchema.nullable(),
  guestCount: z.number(),
  /** Spaces the group itself can view by its rows. */
  spaces: z.array(spaceRefSchema),
  members: z.array(guestMemberSchema),
});
export type GuestGroup = z.infer<typeof guestGroupSchema>;

export const guestAccessSchema = z.object({
  groupTotal: z.number(),
  guestTotal: z.number(),
  /** Guests who reach no space by a grant of their own or of a group. */
  withoutSpace: z.number(),
  groups: z.array(guestGroupSchema),
});
export type GuestAccess = z.infer<typeof guestAccessSchema>;

export const guestAccessArea = {
  "guestAccess.list": query(
    z.strictObject({
      search: z.string().max(200),
      space: idTextSchema.nullable(),
      domain: z.string().max(255).nullable(),
      withoutSpace: z.boolean(),
    }),
    guestAccessSchema,
  ),
  /** The e-mail domains of the guests, for the company filter. */
  "guestAccess.domains": query(z.strictObject({}), z.array(z.string())),
};
