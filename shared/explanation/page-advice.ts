import { z } from "zod";
import { adminRoles } from "../model/group.ts";
import { adviceStepSchema } from "./advice.ts";
import { groupRefSchema, pageRefSchema, personRefSchema } from "./decision.ts";
import { refusalSchema } from "./refusal.ts";

/** A change for an ability on a page: in the space or the groups, or of one list of one page. */
export const pageStepSchema = z.discriminatedUnion("where", [
  z.object({ where: z.literal("space"), step: adviceStepSchema }),
  z.object({
    where: z.literal("list"),
    page: pageRefSchema,
    list: z.enum(["view", "edit"]),
    /** `start` makes a list where there is none, of everyone else who may now. */
    way: z.enum(["add", "remove", "start"]),
    person: personRefSchema.nullable(),
    group: groupRefSchema.nullable(),
    /** Whom the list names afterwards. */
    people: z.array(personRefSchema),
    groups: z.array(groupRefSchema),
  }),
]);
export type PageStep = z.infer<typeof pageStepSchema>;

/** The minimal sets of changes that take an ability on a page away, or give it. */
export const pageAdviceSchema = z.object({
  held: z.boolean(),
  sets: z.array(
    z.object({
      steps: z.array(pageStepSchema),
      /** How many other people gain or lose an ability on the page or below it. */
      othersAffected: z.number(),
      /** The administration that the person loses, or comes to have, by groups (R29). */
      adminRoles: z.array(z.enum(adminRoles)),
    }),
  ),
  /** Why sets that would do are left out. */
  refusals: z.array(refusalSchema),
  /** Whether every set of the changes considered was tried; otherwise only those of up to three. */
  complete: z.boolean(),
  more: z.number(),
});
export type PageAdvice = z.infer<typeof pageAdviceSchema>;
