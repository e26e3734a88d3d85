import type { ReactElement } from "react";
import { columnGroups, type Permission, permissions } from "#shared/permissions/permissions.ts";
import { classNames } from "../class-names.ts";
import classes from "./permission-table.module.css";

const short: Readonly<Record<string, string>> = {
  Restrictions: "Restrict",
  "Delete own": "Del own",
  "Add/Delete": "Add/del",
};

/** Whether a permission is the first of its column group. */
export function opensGroup(permission: Permission): boolean {
  return (
    permissions.find((one) => one.columnGroup === permission.columnGroup)?.key === permission.key
  );
}

/** The two head rows of the permission table: column groups, and the 14 ticks under them. */
export function PermissionHead({ first }: { first: string }): ReactElement {
  return (
    <thead className={classes["head"]}>
      <tr className={classes["groups"]}>
        <td className={classes["name"]} />
        {columnGroups.map((group) => (
          <th
            key={group}
            scope="colgroup"
            colSpan={permissions.filter((one) => one.columnGroup === group).length}
            className={classes["edge"]}
          >
            <abbr title={group}>{short[group] ?? group}</abbr>
          </th>
        ))}
      </tr>
      <tr className={classes["ticks"]}>
        <th scope="col">{first}</th>
        {permissions.map((one) => (
          <th key={one.key} scope="col" className={classNames(opensGroup(one) && classes["edge"])}>
            {short[one.tick] ?? one.tick}
          </th>
        ))}
      </tr>
    </thead>
  );
}
