import { z } from "zod";
import { failure } from "../ipc/error-words.ts";
import { groupRefSchema, spaceRefSchema } from "./decision.ts";

/** Why the rules refuse changes that would do what is wanted, by the code that making them is refused with. */
export const refusalSchema = z.discriminatedUnion("code", [
  /** No row would give the space an admin any more (R30). */
  z.object({ code: z.literal("last-admin"), space: spaceRefSchema }),
  /** An identity provider keeps the group's members. */
  z.object({ code: z.literal("external-group"), group: groupRefSchema }),
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** The sentence that making the changes is refused with. */
export function refusalSentence(refusal: Refusal): string {
  return refusal.code === "last-admin"
    ? failure(refusal.code, { space: refusal.space.name }).message
    : failure(refusal.code, { group: refusal.group.name }).message;
}
