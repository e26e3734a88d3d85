import { z } from "zod";
import { groupKinds } from "./group.ts";
import { plans } from "./instance.ts";
import { settingsEditSchema } from "./settings.ts";

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

/** An edit that names nothing but what it is about would change nothing. */
const namesSomething = (edit: object) =>
  Object.entries(edit).some(
    ([field, value]) => !["do", "group", "person"].includes(field) && value !== undefined,
  );
const somethingMessage = "name at least one thing to change";

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
    /** What the invitation says besides. */
    note: z.string().trim().max(2000).optional(),
  }),
  /** What is not named stays; an empty description takes it away. */
  z
    .strictObject({
      do: z.literal("editGroup"),
      group: reference,
      name: name.optional(),
      description: z.string().trim().max(1000).optional(),
      isDefault: z.boolean().optional(),
    })
    .refine(namesSomething, { error: somethingMessage }),
  /** What is not named stays; a null e-mail takes it away. */
  z
    .strictObject({
      do: z.literal("editPerson"),
      person: reference,
      name: name.optional(),
      email: z.email().max(255).nullable().optional(),
    })
    .refine(namesSomething, { error: somethingMessage }),
  z.strictObject({ do: z.literal("removePerson"), person: reference }),
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
  z.strictObject({ do: z.literal("unarchiveSpace"), space: reference }),
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
  /** Without a parent the page comes to stand at the top of its space. */
  z.strictObject({ do: z.literal("movePage"), page: reference, parent: reference.nullable() }),
  /** What is not named stays; a null seat limit means that it is not known. */
  z
    .strictObject({
      do: z.literal("editInstance"),
      name: z.string().trim().min(1).max(256).optional(),
      plan: z.enum(plans).optional(),
      seatLimit: z.number().int().positive().nullable().optional(),
      anonymousAccess: z.boolean().optional(),
      settings: settingsEditSchema.optional(),
    })
    .refine(namesSomething, { error: somethingMessage }),
]);
export type Change = z.infer<typeof changeSchema>;
