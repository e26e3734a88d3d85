import { z } from "zod";
import { pageAbilities } from "#shared/model/page.ts";

/** A page's own screen as the address has it: what the people listed can do on it. */
export const pageSearchSchema = z.object({
  ability: z.enum(pageAbilities).default("view").catch("view"),
});
export const pageSearchDefaults = { ability: "view" } as const;
