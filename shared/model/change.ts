import { z } from "zod";
import { groupKinds } from "./group.ts";

/** A reference as a user writes it: an id, an e-mail, a name, a key. Resolved by the domain. */
const reference = z.string().min(1).max(1024);

const printable = { error: "a text without line breaks and control characters" };
const name = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}*$/u, printable);

const permissionList = z.union(
  [z.array(reference).min(1).max(64), z.literal("default-guest-set")],
  { error: 'a list of 1 to 64 permissions, or "default-guest-set"' },
);

/** Exactly one of group and person says whose row a grant is about. */
const rowFields = {
  space: reference,
  group: reference.optional(),
  person: reference.optional(),
  permissions: permissionList,
};
const oneSubject = (row: { group?: string | undefined; person?: string | undefined }) =>
  (row.group === undefined) !== (row.person === undefined);
const oneSubjectMessage = "name either a group or a person";

const listSchema = z.strictObject({
  people: z.array(reference).default([]),
  groups: z.array(reference).default([]),
});

/** A change as the command line, forms and plans write it (cli.md, CHANGES). */
export const changeSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("addMember"), group: reference, person: reference }),
  z.strictObject({ do: z.literal("removeMember"), group: reference, person: reference }),
  z
    .strictObject({ do: z.literal("grant"), ...rowFields })
    .refine(oneSubject, { error: oneSubjectMessage }),
  z
    .strictObject({ do: z.literal("revoke"), ...rowFields })
    .refine(oneSubject, { error: oneSubjectMessage }),
  z.strictObject({
    do: z.literal("createGroup"),
    name,
    kind: z.enum(groupKinds),
  }),
  z.strictObject({ do: z.literal("deleteGroup"), group: reference }),
  z.strictObject({ do: z.literal("classifyGroup"), group: reference, kind: z.enum(groupKinds) }),
  z.strictObject({
    do: z.literal("addPerson"),
    name,
    email: z.email().max(255).optional(),
  }),
  z.strictObject({
    do: z.literal("inviteGuest"),
    email: z.email().max(255),
    name: name.optional(),
    groups: z.array(reference).default([]),
  }),
  z.strictObject({ do: z.literal("deactivate"), person: reference }),
  z.strictObject({ do: z.literal("activate"), person: reference }),
  z.strictObject({
    do: z.literal("createSpace"),
    key: z
      .string()
      .regex(/^~?[A-Za-z0-9]{1,255}$/, { error: "letters and digits only, such as BRAND" }),
    name,
  }),
  z.strictObject({ do: z.literal("archiveSpace"), space: reference }),
  z.strictObject({
    do: z.literal("setAnonymous"),
    space: reference,
    permissions: z.array(reference).max(64),
  }),
  z.strictObject({
    do: z.literal("restrictPage"),
    page: reference,
    view: listSchema.optional(),
    edit: listSchema.optional(),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
