import { Checkbox } from "@mantine/core";
import type { ReactElement } from "react";
import { Tag } from "#renderer/components/tag.tsx";
import {
  adminPermission,
  type PermissionKey,
  permissionKeys,
  permissionLabel,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import classes from "./plan.module.css";

interface Props {
  readonly value: readonly PermissionKey[];
  readonly onChange: (value: PermissionKey[]) => void;
}

/** What guests start with in a space: View always, Admin never (R10, R11). */
export function GuestSetField({ value, onChange }: Props): ReactElement {
  const fixed: readonly PermissionKey[] = [viewPermission, adminPermission];
  return (
    <fieldset className={classes["set"]} aria-label="Guests start in a space with">
      <p className={classes["label"]}>Guests start in a space with</p>
      <div className={classes["ticks"]}>
        {permissionKeys.map((key) => (
          <Checkbox
            key={key}
            label={labelOf(key)}
            disabled={fixed.includes(key)}
            checked={value.includes(key)}
            onChange={({ currentTarget }) => {
              const wanted = currentTarget.checked;
              onChange(
                permissionKeys.filter((one) => (one === key ? wanted : value.includes(one))),
              );
            }}
          />
        ))}
      </div>
      <p className={classes["reason"]}>
        <Tag>later source</Tag> That there is a default is given; which ticks it has was read in
        later pages. It is where one starts, not a limit.
      </p>
    </fieldset>
  );
}

function labelOf(key: PermissionKey): string {
  if (key === viewPermission) return `${permissionLabel(key)} (always)`;
  return key === adminPermission
    ? `${permissionLabel(key)} (never for guests)`
    : permissionLabel(key);
}
