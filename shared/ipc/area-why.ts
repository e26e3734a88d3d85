import { z } from "zod";
import { spaceExplanationSchema } from "../explanation/space-explanation.ts";
import { idTextSchema } from "../model/ids.ts";
import { query } from "./call.ts";

export const whyArea = {
  "why.space": query(
    z.strictObject({ person: idTextSchema, space: idTextSchema }),
    spaceExplanationSchema,
  ),
};
