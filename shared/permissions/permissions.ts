/** The column groups of Confluence's permission table, left to right. */
export const columnGroups = [
  "All",
  "Pages",
  "Blog",
  "Attachments",
  "Comments",
  "Restrictions",
  "Space",
] as const;
export type ColumnGroup = (typeof columnGroups)[number];

/**
 * The 14 space permissions in the order of the classic table (domain.md 1.1).
 * The position is the permission's bit in a permission set, so the order never changes.
 */
export const permissions = [
  permission("read/space", "All", "View", "view", "VIEWSPACE"),
  permission("delete/space", "All", "Delete own", "delete own content", "REMOVEOWNCONTENT"),
  permission("create/page", "Pages", "Add", "add pages", "EDITSPACE"),
  permission("archive/page", "Pages", "Archive", "archive pages", "ARCHIVEPAGE"),
  permission("delete/page", "Pages", "Delete", "delete pages", "REMOVEPAGE"),
  permission("create/blogpost", "Blog", "Add", "add blog posts", "EDITBLOG"),
  permission("delete/blogpost", "Blog", "Delete", "delete blog posts", "REMOVEBLOG"),
  permission("create/attachment", "Attachments", "Add", "add attachments", "CREATEATTACHMENT"),
  permission(
    "delete/attachment",
    "Attachments",
    "Delete",
    "delete attachments",
    "REMOVEATTACHMENT",
  ),
  permission("create/comment", "Comments", "Add", "add comments", "COMMENT"),
  permission("delete/comment", "Comments", "Delete", "delete comments", "REMOVECOMMENT"),
  permission(
    "restrict_content/space",
    "Restrictions",
    "Add/Delete",
    "restrict pages",
    "SETPAGEPERMISSIONS",
  ),
  permission("export/space", "Space", "Export", "export", "EXPORTSPACE"),
  permission("administer/space", "Space", "Admin", "administer", "SETSPACEPERMISSIONS"),
] as const;

export type PermissionKey = (typeof permissions)[number]["key"];

export interface Permission {
  readonly key: PermissionKey;
  readonly columnGroup: ColumnGroup;
  /** The tick's name within its column group. */
  readonly tick: string;
  /** What "can …" reads like: "add pages". */
  readonly verb: string;
  /** The constant of space exports and older tools. */
  readonly legacy: string;
}

function permission<K extends string>(
  key: K,
  columnGroup: ColumnGroup,
  tick: string,
  verb: string,
  legacy: string,
) {
  return { key, columnGroup, tick, verb, legacy } as const;
}

/** All permission keys in table order. */
export const permissionKeys: readonly PermissionKey[] = permissions.map((one) => one.key);

export const viewPermission = "read/space" satisfies PermissionKey;
export const adminPermission = "administer/space" satisfies PermissionKey;
export const exportPermission = "export/space" satisfies PermissionKey;

/** What a guest starts with on gaining a space (R11); a setting, since the picture of it is lost. */
export const defaultGuestSet: readonly PermissionKey[] = [
  "read/space",
  "create/page",
  "create/attachment",
  "create/comment",
];

const byKey = new Map<string, Permission>(permissions.map((one) => [one.key, one]));

/** The permission with this key. Every `PermissionKey` has one. */
export function permissionOf(key: PermissionKey): Permission {
  const found = byKey.get(key);
  if (!found) throw new Error(`no permission ${key}`);
  return found;
}

/** How a permission is called on screens: "Pages: Add", and plain "View" or "Delete own". */
export function permissionLabel(key: PermissionKey): string {
  const { columnGroup, tick } = permissionOf(key);
  if (columnGroup === "All") return tick;
  return columnGroup === "Restrictions" ? "Restrictions" : `${columnGroup}: ${tick}`;
}

const legacyAliases: Record<string, PermissionKey> = Object.fromEntries(
  permissions.map((one) => [one.legacy.toLowerCase(), one.key]),
);

const dataCenterAliases: Record<string, PermissionKey> = {
  "restrict/space": "restrict_content/space",
  "delete_own/space": "delete/space",
};

const labelAliases: Record<string, PermissionKey> = Object.fromEntries(
  permissions.flatMap((one) => [
    [permissionLabel(one.key).toLowerCase(), one.key],
    [`${one.columnGroup} ${one.tick}`.toLowerCase(), one.key],
    [`${one.columnGroup} › ${one.tick}`.toLowerCase(), one.key],
  ]),
);

const aliases = new Map<string, PermissionKey>([
  ...Object.entries(labelAliases),
  ["admin", adminPermission],
  ["export", exportPermission],
  ...Object.entries(legacyAliases),
  ...Object.entries(dataCenterAliases),
  ...permissionKeys.map((key): [string, PermissionKey] => [key, key]),
]);

/**
 * The permission a text means, or null (R35): a REST pair, a screen label, a legacy constant or a
 * Data Center alias; case and outer blanks ignored.
 */
export function parsePermission(text: string): PermissionKey | null {
  return aliases.get(text.trim().toLowerCase()) ?? null;
}
