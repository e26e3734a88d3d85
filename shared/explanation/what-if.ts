import { z } from "zod";
import { pageAbilities } from "../model/page.ts";
import { permissionKeySchema } from "../model/space.ts";
import {
  designationSchema,
  groupRefSchema,
  pageRefSchema,
  personRefSchema,
  routeSchema,
  spaceRefSchema,
} from "./decision.ts";
import { findingIdSchema } from "./findings.ts";

const abilitySchema = z.enum(pageAbilities);

/** A finding about one thing, or about a person on a page. */
export const findingSchema = z.object({
  id: findingIdSchema,
  person: personRefSchema.optional(),
  group: groupRefSchema.optional(),
  space: spaceRefSchema.optional(),
  page: pageRefSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What changes would do, were they made (R26). Every list is sorted by name, then by key or title. */
export const whatIfSchema = z.object({
  flips: z.array(
    z.object({
      person: personRefSchema,
      from: designationSchema,
      to: designationSchema,
      /** Why they then stand as they do, as sentences. */
      because: z.array(z.string()),
    }),
  ),
  access: z.array(
    z.object({
      person: personRefSchema,
      space: spaceRefSchema,
      gained: z.array(permissionKeySchema),
      lost: z.array(permissionKeySchema),
    }),
  ),
  /** What people keep, but by fewer rows than before: of several permissions where all hang by the same. */
  weakened: z.array(
    z.object({
      person: personRefSchema,
      space: spaceRefSchema,
      permissions: z.array(permissionKeySchema),
      /** How many rows gave them. */
      before: z.number(),
      /** The rows that still do: groups by name, then the others. */
      left: z.array(z.object({ route: routeSchema, group: groupRefSchema.nullable() })),
    }),
  ),
  pages: z.array(
    z.object({
      person: personRefSchema,
      page: pageRefSchema,
      gained: z.array(abilitySchema),
      lost: z.array(abilitySchema),
    }),
  ),
  seats: z.object({ before: z.number(), after: z.number() }),
  guestVisibleSpaces: z.object({
    added: z.array(spaceRefSchema),
    removed: z.array(spaceRefSchema),
  }),
  /** How many people those concerned can look up while they are guests (R27); null where they are not. */
  lookUps: z.array(
    z.object({
      person: personRefSchema,
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
  findings: z.object({ added: z.array(findingSchema), removed: z.array(findingSchema) }),
});
export type WhatIf = z.infer<typeof whatIfSchema>;
