import { z } from "zod";
import { spaceExplanationSchema } from "../explanation/space-explanation.ts";
import { query } from "./call.ts";

export const whyArea = {
  "why.space": query(
    z.strictObject({ person: z.string(), space: z.string() }),
    spaceExplanationSchema,
  ),
};
