import { z } from "zod";
import { command } from "./call.ts";
import { importReportSchema } from "./import-report.ts";

export const importArea = {
  /** Reads the files and folders; commits all in one change, or with `dryRun` only reports. */
  "import.run": command(
    z.strictObject({
      paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000),
      guestGroups: z.array(z.string().max(255)).max(1000),
      otherGroups: z.array(z.string().max(255)).max(1000),
      regularGroups: z.array(z.string().max(255)).max(1000),
      dryRun: z.boolean(),
    }),
    importReportSchema,
  ),
};
