import { VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import {
  columnGroups,
  type Permission,
  type PermissionKey,
  permissionOf,
  permissions,
} from "#shared/permissions/permissions.ts";
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

interface Props {
  /** What the first column holds, for those who hear it. */
  readonly first: string;
  /** The permission whose column is set off. */
  readonly chosen?: PermissionKey;
}

/** The two head rows of the permission table: column groups, and the 14 ticks under them. */
export function PermissionHead({ first, chosen }: Props): ReactElement {
  const chosenGroup = chosen && permissionOf(chosen).columnGroup;
  return (
    <thead className={classes["head"]}>
      <tr className={classes["groups"]}>
        <td className={classes["name"]} />
        {columnGroups.map((group) => (
          <th
            key={group}
            scope="colgroup"
            colSpan={permissions.filter((one) => one.columnGroup === group).length}
            className={classNames(classes["edge"], group === chosenGroup && classes["column"])}
          >
            <Head word={group} />
          </th>
        ))}
      </tr>
      <tr className={classes["ticks"]}>
        <th scope="col">
          <VisuallyHidden>{first}</VisuallyHidden>
        </th>
        {permissions.map((one) => (
          <th
            key={one.key}
            scope="col"
            className={classNames(
              opensGroup(one) && classes["edge"],
              one.key === chosen && classes["column"],
            )}
          >
            <Head word={one.tick} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Head({ word }: { word: string }): ReactElement {
  const brief = short[word];
  if (brief === undefined) return <>{word}</>;
  return (
    <abbr title={word} className={classes["brief"]}>
      {brief}
    </abbr>
  );
}
