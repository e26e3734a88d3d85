import { z } from "zod";
import { groupKinds } from "../model/group.ts";
import { groupIdSchema, pageIdSchema, personIdSchema, spaceIdSchema } from "../model/ids.ts";
import { permissionKeySchema, spaceSchema } from "../model/space.ts";
import { actorSchema, changeKinds } from "../model/workspace.ts";

/** How someone stands on the whole instance (R1-R4). */
export const designations = ["guest", "regular", "none", "inactive", "app"] as const;
export const designationSchema = z.enum(designations);
export type Designation = z.infer<typeof designationSchema>;

/** The ways a permission can come to a person, in the order they are listed. */
export const routes = ["group", "individual", "anonymous", "any-active-user"] as const;
export const routeSchema = z.enum(routes);
export type Route = z.infer<typeof routeSchema>;

/** Why a source that exists does not count. */
export const suppressions = [
  "inactive",
  "other-group",
  "no-group",
  "guest-limit",
  "no-view",
] as const;
export const suppressionSchema = z.enum(suppressions);
export type Suppression = z.infer<typeof suppressionSchema>;

/** What can stand in the way, in the order it is asked (R24). */
export const gates = [
  "account",
  "membership",
  "space-view",
  "permission",
  "guest-limit",
  "view-restriction",
  "edit-restriction",
  "unknown-ancestor",
] as const;
export const gateSchema = z.enum(gates);
export type Gate = z.infer<typeof gateSchema>;

/** Rules that our sources leave open and that took part in a decision. Worded in `words.ts`. */
export const noteIds = [
  "guests-by-any-active-user",
  "admin-by-guest-group",
  "anonymous-ticks-for-people",
  "other-group-grants-nothing",
  "comment-despite-edit-list",
  "attach-needs-edit",
  "delete-and-edit-list",
  "unknown-ancestor",
] as const;
export const noteIdSchema = z.enum(noteIds);
export type NoteId = z.infer<typeof noteIdSchema>;

/** Which change a fact came with: "granted by A. Lindqvist, 4 Mar (change 118)". */
export const originSchema = z.object({
  revision: z.number(),
  at: z.string(),
  actor: actorSchema,
  kind: z.enum(changeKinds),
});
export type Origin = z.infer<typeof originSchema>;

/** A person as shown anywhere: enough for a link and the lozenge. */
export const personRefSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  email: z.string().nullable(),
  designation: designationSchema,
});
export type PersonRef = z.infer<typeof personRefSchema>;

/** A group as shown anywhere. `hasGuestMembers` is what the GUEST lozenge hangs on (R6). */
export const groupRefSchema = z.object({
  id: groupIdSchema,
  name: z.string(),
  kind: z.enum(groupKinds),
  hasGuestMembers: z.boolean(),
});
export type GroupRef = z.infer<typeof groupRefSchema>;

/** A space as shown anywhere. */
export const spaceRefSchema = z.object({
  id: spaceIdSchema,
  key: z.string(),
  name: z.string(),
  status: spaceSchema.shape.status,
});
export type SpaceRef = z.infer<typeof spaceRefSchema>;

export const pageRefSchema = z.object({ id: pageIdSchema, title: z.string() });
export type PageRef = z.infer<typeof pageRefSchema>;

/** One tick of one row that gives a permission, counted or suppressed. */
export const sourceSchema = z.object({
  route: routeSchema,
  group: groupRefSchema.optional(),
  permission: permissionKeySchema,
  suppressed: suppressionSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A gate that does not let the person through. Page gates name the page whose list it is. */
export const blockerSchema = z.object({
  gate: gateSchema,
  permission: permissionKeySchema.optional(),
  page: pageRefSchema.optional(),
});
export type Blocker = z.infer<typeof blockerSchema>;

/** The answer to one question with its whole proof: allowed exactly while nothing blocks. */
export const decisionSchema = z.object({
  allowed: z.boolean(),
  certainty: z.enum(["sure", "probable"]),
  notes: z.array(noteIdSchema),
  sources: z.array(sourceSchema),
  blockers: z.array(blockerSchema),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Why someone is a guest, a regular user or neither: the memberships that decide (R1-R5). */
export const designationProofSchema = z.object({
  designation: designationSchema,
  guestGroups: z.array(groupRefSchema),
  regularGroups: z.array(groupRefSchema),
  otherGroups: z.array(groupRefSchema),
});
export type DesignationProof = z.infer<typeof designationProofSchema>;
