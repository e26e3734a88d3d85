import type { GroupKind } from "#shared/model/group.ts";
import { adminBit, allPermissions } from "#shared/permissions/permission-set.ts";

/** What an account is, as far as access goes. */
export const accounts = { active: 0, inactive: 1, app: 2, inactiveApp: 3 } as const;
export type Account = (typeof accounts)[keyof typeof accounts];

/** Kinds of groups as the core keeps them, and back. */
export const kindCodes: Record<GroupKind, number> = { regular: 0, guest: 1, other: 2 };
export const kindsByCode: readonly GroupKind[] = ["regular", "guest", "other"];
/** Where the bit of Admin stands. */
export const adminShift = 31 - Math.clz32(adminBit);

/** The bits of `standing` above the permissions: the person has own rows; is in groups of other products. */
export const ownRowsFlag = allPermissions + 1;
export const otherGroupsFlag = 2 * ownRowsFlag;
