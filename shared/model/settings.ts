import { z } from "zod";
import { defaultGuestSet } from "../permissions/permissions.ts";
import { permissionKeySchema } from "./space.ts";

/** The rules that our sources leave open, one field each; all are shown to the user, none is silent. */
export const instanceSettingsSchema = z.strictObject({
  /** R11. */
  defaultGuestSet: z.array(permissionKeySchema),
  /** R13: whether anonymous ticks other than View count for people who are logged in. */
  anonymousTicksForPeople: z.boolean(),
  /** R14: whether "any active user" reaches guests; `probable` counts it and says so. */
  anyActiveUserReachesGuests: z.enum(["probable", "no"]),
  /** R27: whether guests find people through every space they reach, or only those granted to them. */
  peopleLookUp: z.enum(["reached", "granted"]).default("reached"),
});
export type InstanceSettings = z.infer<typeof instanceSettingsSchema>;

/** An edit of the settings: what is not named stays. */
export const settingsEditSchema = z
  .strictObject({
    ...instanceSettingsSchema.shape,
    peopleLookUp: instanceSettingsSchema.shape.peopleLookUp.unwrap(),
  })
  .partial();

/** The settings an instance starts with. */
export const defaultSettings: InstanceSettings = {
  defaultGuestSet: [...defaultGuestSet],
  anonymousTicksForPeople: false,
  anyActiveUserReachesGuests: "probable",
  peopleLookUp: "reached",
};
