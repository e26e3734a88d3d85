import { z } from "zod";
import { groupSchema, membershipSchema } from "#shared/model/group.ts";
import { asInstanceId } from "#shared/model/ids.ts";
import { instanceHeaderSchema, opaqueRowSchema } from "#shared/model/instance.ts";
import { pageSchema } from "#shared/model/page.ts";
import { personSchema } from "#shared/model/person.ts";
import { defaultSettings, instanceSettingsSchema } from "#shared/model/settings.ts";
import { grantedPermissionSchema, grantSchema, spaceSchema } from "#shared/model/space.ts";
import { changeEntrySchema } from "#shared/model/workspace.ts";

// The schemas of the model, but forgiving: fields that this Vestibule does not know are passed over,
// and what is said about an instance as a whole falls back to what a new one has.

const settings = instanceSettingsSchema.shape;
const header = instanceHeaderSchema.shape;

export const lenientHeader = z.object({
  id: header.id.catch(asInstanceId("unreadable")),
  name: header.name.catch("Unreadable"),
  site: header.site.catch(null),
  plan: header.plan.catch("premium"),
  seatLimit: header.seatLimit.catch(null),
  anonymousAccess: header.anonymousAccess.catch(false),
  settings: z
    .object({
      defaultGuestSet: settings.defaultGuestSet.catch(defaultSettings.defaultGuestSet),
      anonymousTicksForPeople: settings.anonymousTicksForPeople.catch(false),
      anyActiveUserReachesGuests: settings.anyActiveUserReachesGuests.catch("probable"),
      peopleLookUp: settings.peopleLookUp.catch("reached"),
    })
    .catch(defaultSettings),
});

const knownTicks = z
  .array(z.unknown())
  .transform((ticks) =>
    ticks.flatMap((tick) => grantedPermissionSchema.strip().safeParse(tick).data ?? []),
  )
  .refine((ticks) => ticks.length > 0);

/** A row keeps the ticks that are known; one without any is left out. */
const lenientGrant = grantSchema.strip().extend({ permissions: knownTicks });

/** Of each list of an instance, what a fact must have at least. */
export const lenientFacts = {
  people: personSchema.strip(),
  groups: groupSchema.strip(),
  memberships: membershipSchema.strip(),
  spaces: spaceSchema.strip(),
  grants: lenientGrant,
  pages: pageSchema.strip(),
  opaque: opaqueRowSchema.strip(),
};

/** An entry of what was done; kinds of change that are not known count as commands. */
export const lenientEntry = changeEntrySchema
  .strip()
  .extend({ kind: changeEntrySchema.shape.kind.catch("command") });
