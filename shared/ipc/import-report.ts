import { z } from "zod";

const counts = z.object({
  people: z.number(),
  groups: z.number(),
  memberships: z.number(),
  spaces: z.number(),
  grants: z.number(),
  pages: z.number(),
  restrictions: z.number(),
});
export type FactCounts = z.infer<typeof counts>;

/** Nothing of anything. */
export const noFacts: FactCounts = {
  people: 0,
  groups: 0,
  memberships: 0,
  spaces: 0,
  grants: 0,
  pages: 0,
  restrictions: 0,
};

/** What an import did or would do, the same in window and command line (cli.md, `import --json`). */
export const importReportSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      records: z.number(),
      notes: z.array(z.string()),
    }),
  ),
  added: counts,
  changed: counts,
  /** What is kept but not evaluated (R34). */
  opaque: z.array(z.object({ kind: z.string(), value: z.string(), count: z.number() })),
  /** References to people, groups or spaces that no file describes. */
  unmatched: z.array(
    z.object({ kind: z.enum(["person", "group", "space"]), value: z.string(), file: z.string() }),
  ),
  /** Groups whose kind nothing told (R5). */
  classify: z.array(
    z.object({ group: z.string(), assumed: z.literal("regular"), members: z.number() }),
  ),
  /** Reasons to think that a dump does not hold everything. */
  partial: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** Where two dumps, or a dump and the workspace, say different things. */
  conflicts: z.array(
    z.object({ what: z.string(), kept: z.string(), other: z.string(), file: z.string() }),
  ),
});
export type ImportReport = z.infer<typeof importReportSchema>;
