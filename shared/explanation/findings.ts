import { z } from "zod";

/** What can be wrong, or want a look, about one person, group, space or page. */
export const findingIds = [
  "suppressed-admin",
  "label-mismatch",
  "guests-without-space",
  "one-step-from-guest",
  "inactive-with-grants",
  "grant-without-view",
  "groups-to-classify",
  "open-to-everyone",
  "space-without-active-admin",
  "page-without-reader",
  "listed-without-use",
] as const;
export const findingIdSchema = z.enum(findingIds);
export type FindingId = z.infer<typeof findingIdSchema>;
