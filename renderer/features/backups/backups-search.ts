import { z } from "zod";

/** The Backups screen as the address has it; what is malformed falls back to its default. */
export const backupsSearchSchema = z.object({
  /** The name of the backup that is looked at. */
  backup: z.string().min(1).max(200).nullable().default(null).catch(null),
});
export type BackupsSearch = z.infer<typeof backupsSearchSchema>;

/** What an address need not say. */
export const backupsSearchDefaults: BackupsSearch = { backup: null };
