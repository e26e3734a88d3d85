import { z } from "zod";
import { permissionKeySchema } from "../model/space.ts";

/** The parts of a plan, as R31 orders them; looking comes first and checking last (R32, R33). */
export const planPhases = [
  "look-up",
  "prepare",
  "create-group",
  "guest-role",
  "add-member",
  "grant-view",
  "grant",
  "restrict",
  "revoke",
  "revoke-view",
  "remove-member",
  "finish",
  "verify",
] as const;
export type PlanPhase = (typeof planPhases)[number];

/** Whether the id is the site's own, as a dump gave it; another one has to be found there first. */
const imported = z.boolean();

/** A null id is one that only the site can tell, once it is there. */
const groupSchema = z.strictObject({ id: z.string().nullable(), name: z.string(), imported });
export type PlanGroup = z.infer<typeof groupSchema>;

/** Without an account id nobody can be named to the site: what is about them is done by hand. */
const personSchema = z.strictObject({
  accountId: z.string().nullable(),
  name: z.string(),
  imported,
});
export type PlanPerson = z.infer<typeof personSchema>;

const spaceSchema = z.strictObject({
  id: z.string().nullable(),
  key: z.string(),
  name: z.string(),
  imported,
});
export type PlanSpace = z.infer<typeof spaceSchema>;

const pageSchema = z.strictObject({ id: z.string(), title: z.string() });

const principalSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("group"), ...groupSchema.shape }),
  z.strictObject({ type: z.literal("person"), ...personSchema.shape }),
  z.strictObject({ type: z.literal("anonymous") }),
]);
export type PlanPrincipal = z.infer<typeof principalSchema>;

const listSchema = z.strictObject({
  people: z.array(personSchema),
  groups: z.array(groupSchema),
});
export type PlanList = z.infer<typeof listSchema>;

const tick = { space: spaceSchema, principal: principalSchema, permission: permissionKeySchema };
const membership = { group: groupSchema, person: personSchema };

const actionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("check-role-mode") }),
  z.strictObject({ do: z.literal("find-self") }),
  z.strictObject({ do: z.literal("find-person"), person: personSchema }),
  z.strictObject({ do: z.literal("find-group"), group: groupSchema }),
  z.strictObject({ do: z.literal("find-space"), space: spaceSchema }),
  /** `anonymous`: also the open rows, which only the older call lists. */
  z.strictObject({
    do: z.literal("list-permissions"),
    space: spaceSchema,
    anonymous: z.boolean(),
  }),
  z.strictObject({ do: z.literal("create-group"), group: groupSchema }),
  z.strictObject({ do: z.literal("add-member"), ...membership }),
  z.strictObject({ do: z.literal("remove-member"), ...membership }),
  z.strictObject({ do: z.literal("grant"), ...tick }),
  /** `takes`: what the one call takes besides, since View takes its row. The id as it was imported. */
  z.strictObject({
    do: z.literal("revoke"),
    ...tick,
    takes: z.array(permissionKeySchema),
    permissionId: z.string().nullable(),
  }),
  z.strictObject({
    do: z.literal("restrict"),
    page: pageSchema,
    view: listSchema,
    edit: listSchema,
  }),
  /** `blocks`: what follows needs it. `until`: the site shows that it is done once this space is there. */
  z.strictObject({
    do: z.literal("by-hand"),
    where: z.string(),
    blocks: z.boolean(),
    until: spaceSchema.nullable(),
  }),
  z.strictObject({ do: z.literal("look-again") }),
  z.strictObject({
    do: z.literal("check-person"),
    person: personSchema,
    page: pageSchema,
    operation: z.enum(["read", "update", "delete"]),
    expected: z.boolean(),
  }),
]);
export type PlanAction = z.infer<typeof actionSchema>;

/** One call, in the words of REST; braces stand for what a look-up finds. */
const requestSchema = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "DELETE"]),
  path: z.string(),
  body: z.unknown().optional(),
});
export type PlanRequest = z.infer<typeof requestSchema>;

const stepSchema = z.strictObject({
  number: z.number().int().positive(),
  phase: z.enum(planPhases),
  title: z.string(),
  /** How else it can be done, or what to know before doing it. */
  note: z.string().nullable(),
  action: actionSchema,
  /** Null where there is nothing to send. */
  request: requestSchema.nullable(),
});
export type PlanStep = z.infer<typeof stepSchema>;

/** What the plan was made from, so that an old plan can be told (R33). */
const basisSchema = z.strictObject({
  workspace: z.string(),
  instance: z.string(),
  revision: z.number().int().nonnegative(),
  /** SHA-256 of the facts of the instance before the changes, as workspace JSON. */
  facts: z.string(),
  /** The newest import before the changes; null where nothing was imported. */
  imported: z
    .strictObject({ at: z.string(), revision: z.number().int(), label: z.string() })
    .nullable(),
});
export type PlanBasis = z.infer<typeof basisSchema>;

export const planFormat = "vestibule-plan";

/** A change plan: what turns the real site from one state into another, step by step (R31–R33). */
export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  v: z.literal(1),
  title: z.string(),
  made: z.string(),
  /** Such as `https://halden.example`; null where nobody said. */
  site: z.string().nullable(),
  basis: basisSchema,
  order: z.enum(["additions-first", "removals-first"]),
  steps: z.array(stepSchema),
  /** What the plan will not do, each with why. */
  refused: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  notes: z.array(z.string()),
});
export type Plan = z.infer<typeof planSchema>;
