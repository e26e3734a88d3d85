import { z } from "zod";
import type { Commit } from "#electron/domain/commit.ts";
import { groupSchema, membershipSchema } from "#shared/model/group.ts";
import { instanceIdSchema } from "#shared/model/ids.ts";
import { instanceHeaderSchema, opaqueRowSchema } from "#shared/model/instance.ts";
import { pageSchema } from "#shared/model/page.ts";
import { personSchema } from "#shared/model/person.ts";
import { grantSchema, spaceSchema } from "#shared/model/space.ts";
import { changeEntrySchema } from "#shared/model/workspace.ts";

function turn<Type extends string, Fact extends z.ZodType>(type: Type, fact: Fact) {
  return z.strictObject({
    type: z.literal(type),
    instance: instanceIdSchema,
    before: fact.nullable(),
    after: fact.nullable(),
  });
}

/** A commit as a journal line holds it; the same closed list of events as the domain's. */
export const commitSchema = z.strictObject({
  entry: changeEntrySchema,
  events: z.array(
    z.discriminatedUnion("type", [
      turn("instanceChanged", instanceHeaderSchema),
      turn("personChanged", personSchema),
      turn("groupChanged", groupSchema),
      turn("membershipChanged", membershipSchema),
      turn("spaceChanged", spaceSchema),
      turn("grantChanged", grantSchema),
      turn("pageChanged", pageSchema),
      turn("opaqueChanged", z.array(opaqueRowSchema)),
    ]),
  ),
}) satisfies z.ZodType<Commit>;
