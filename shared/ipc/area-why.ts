import { z } from "zod";
import { adviceSchema } from "../explanation/advice.ts";
import { pageAdviceSchema } from "../explanation/page-advice.ts";
import { pageExplanationSchema } from "../explanation/page-explanation.ts";
import { spaceExplanationSchema } from "../explanation/space-explanation.ts";
import { idTextSchema } from "../model/ids.ts";
import { pageAbilities } from "../model/page.ts";
import { permissionKeySchema } from "../model/space.ts";
import { query } from "./call.ts";

const question = z.strictObject({
  person: idTextSchema,
  space: idTextSchema,
  permission: permissionKeySchema,
});

const pageQuestion = z.strictObject({
  person: idTextSchema,
  page: idTextSchema,
  ability: z.enum(pageAbilities),
});

export const whyArea = {
  "why.space": query(
    z.strictObject({ person: idTextSchema, space: idTextSchema }),
    spaceExplanationSchema,
  ),
  /** Refuses a page that is not in the space. */
  "why.page": query(
    z.strictObject({ person: idTextSchema, space: idTextSchema, page: idTextSchema }),
    pageExplanationSchema,
  ),
  /** Ways to take an ability on a page away, best first: lists, rows and groups. */
  "why.pageRevoke": query(pageQuestion, pageAdviceSchema),
  /** Ways to give it, best first. */
  "why.pageGive": query(pageQuestion, pageAdviceSchema),
  /** Every way to take the permission away, best first (R25). */
  "why.revoke": query(question, adviceSchema),
  /** Every way to give it, best first. */
  "why.give": query(question, adviceSchema),
};
