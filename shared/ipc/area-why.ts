import { z } from "zod";
import { adviceSchema } from "../explanation/advice.ts";
import { pageExplanationSchema } from "../explanation/page-explanation.ts";
import { spaceExplanationSchema } from "../explanation/space-explanation.ts";
import { idTextSchema } from "../model/ids.ts";
import { permissionKeySchema } from "../model/space.ts";
import { query } from "./call.ts";

const question = z.strictObject({
  person: idTextSchema,
  space: idTextSchema,
  permission: permissionKeySchema,
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
  /** Every way to take the permission away, best first (R25). */
  "why.revoke": query(question, adviceSchema),
  /** Every way to give it, best first. */
  "why.give": query(question, adviceSchema),
};
