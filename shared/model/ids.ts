import { z } from "zod";

/** Ids are Atlassian's own where a dump gave them, otherwise made here; always compared as text (R35). */
const id = z.string().min(1).max(256);

/** An id as a call names it; whether there is such a thing is for the answer to say. */
export const idTextSchema = z.string().max(256);

export const personIdSchema = id.brand<"PersonId">();
export type PersonId = z.infer<typeof personIdSchema>;

export const groupIdSchema = id.brand<"GroupId">();
export type GroupId = z.infer<typeof groupIdSchema>;

export const spaceIdSchema = id.brand<"SpaceId">();
export type SpaceId = z.infer<typeof spaceIdSchema>;

export const pageIdSchema = id.brand<"PageId">();
export type PageId = z.infer<typeof pageIdSchema>;

export const instanceIdSchema = id.brand<"InstanceId">();
export type InstanceId = z.infer<typeof instanceIdSchema>;

/** Marks a text as an id of the wanted kind; for ids that come out of parsed data. */
export const asPersonId = (text: string): PersonId => text as PersonId;
export const asGroupId = (text: string): GroupId => text as GroupId;
export const asSpaceId = (text: string): SpaceId => text as SpaceId;
export const asPageId = (text: string): PageId => text as PageId;
export const asInstanceId = (text: string): InstanceId => text as InstanceId;
