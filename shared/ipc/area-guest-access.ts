import { z } from "zod";
import {
  groupRefSchema,
  originSchema,
  personRefSchema,
  spaceRefSchema,
} from "../explanation/decision.ts";
import { idTextSchema } from "../model/ids.ts";
import { plans } from "../model/instance.ts";
import { permissionKeySchema } from "../model/space.ts";
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
  /** Whether it stands open, so that its members are told. */
  open: z.boolean(),
  /** How many members pass the search and the filters. */
  memberCount: z.number(),
  /** The first of them by name, while it stands open. */
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

/** Someone whose space access is looked at: a group or a person. */
export const accessSubjectSchema = z.object({
  group: groupRefSchema.nullable(),
  person: personRefSchema.nullable(),
  /** How many guests this is about: the guests of a group, or 1. */
  guests: z.number(),
  /** Members of a group who are regular users, and gain as well. */
  regulars: z.array(personRefSchema),
  /** The spaces that are theirs by a row of their own or, for a person, of a group. */
  spaces: z.array(
    z.object({
      space: spaceRefSchema,
      /** What their own row has. */
      own: z.array(permissionKeySchema),
    }),
  ),
});
export type AccessSubject = z.infer<typeof accessSubjectSchema>;

export const guestAccessArea = {
  "guestAccess.list": query(
    z.strictObject({
      search: z.string().max(200),
      group: idTextSchema.nullable(),
      space: idTextSchema.nullable(),
      domain: z.string().max(255).nullable(),
      withoutSpace: z.boolean(),
      /** The groups that stand open; null for the first alone, or all while something is looked for. */
      open: z.array(idTextSchema).max(5000).nullable(),
    }),
    guestAccessSchema,
  ),
  /** The e-mail domains of the guests, for the company filter. */
  "guestAccess.domains": query(z.strictObject({}), z.array(z.string())),
  /** What an invitation depends on, and who of those with these e-mails is here already (R28). */
  "guestAccess.invitation": query(
    z.strictObject({ emails: z.array(z.string().max(255)).max(1000) }),
    z.object({
      plan: z.enum(plans),
      planHasGuests: z.boolean(),
      seats: z.object({ used: z.number(), limit: z.number().nullable() }),
      /** The guest groups that everyone who is invited comes into. */
      defaultGroups: z.array(groupRefSchema),
      already: z.array(z.object({ email: z.string(), person: personRefSchema })),
    }),
  ),
  /** What groups and people have already, for giving them more spaces. Refuses ids that are not there. */
  "guestAccess.subjects": query(
    z.strictObject({
      groups: z.array(idTextSchema).max(200),
      people: z.array(idTextSchema).max(200),
    }),
    z.object({
      /** What a guest starts with on gaining a space (R11). */
      defaultSet: z.array(permissionKeySchema),
      subjects: z.array(accessSubjectSchema),
    }),
  ),
};
