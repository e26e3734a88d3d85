import { z } from "zod";

/** What a table asks for: search, sort and the window of rows it shows; filters are the table's own. */
export function tableQuery<F extends z.ZodRawShape, S extends readonly [string, ...string[]]>(
  filters: F,
  sortable: S,
) {
  return z.strictObject({
    search: z.string().max(200),
    ...filters,
    sort: z.enum(sortable),
    descending: z.boolean(),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(500),
  });
}

/** A window of rows: how many there are at all, how many match, and the wanted ones. */
export function tablePage<R extends z.ZodType>(row: R) {
  return z.object({ total: z.number(), matching: z.number(), rows: z.array(row) });
}
