import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactElement, useId, useState } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import {
  adminPermission,
  type PermissionKey,
  permissionKeys,
  permissionLabel,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import classes from "./space-access.module.css";

interface Props {
  readonly chosen: readonly PermissionKey[];
  /** What a guest usually starts with: shown before the others are asked for. */
  readonly usual: readonly PermissionKey[];
  readonly onChange: (chosen: readonly PermissionKey[]) => void;
}

/** What they start with: any of the 13 permissions; View comes with each of them, Admin never (R9, R10). */
export function PermissionChips({ chosen, usual, onChange }: Props): ReactElement {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const offered = permissionKeys.filter((key) => key !== adminPermission);
  const shown = open
    ? offered
    : offered.filter((key) => usual.includes(key) || chosen.includes(key));
  const hidden = offered.length - shown.length;
  const turn = (key: PermissionKey) => {
    if (key === viewPermission) {
      setSaid("View comes with every other permission, so it stays.");
      return;
    }
    setSaid(null);
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  return (
    <div className={classes["permissions"]}>
      <div className={classes["label"]} id={id}>
        They start with
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
      <div className={classes["ticks"]} role="group" aria-labelledby={id}>
        {shown.map((key) => {
          const on = chosen.includes(key);
          return (
            <UnstyledButton
              key={key}
              aria-pressed={on}
              className={classNames(classes["tick"], on && classes["on"])}
              onClick={() => turn(key)}
            >
              {on && <IconCheck size={13} stroke={2.25} aria-hidden="true" />}
              {permissionLabel(key)}
            </UnstyledButton>
          );
        })}
        {hidden > 0 && (
          <UnstyledButton className={classes["tick"] ?? ""} onClick={() => setOpen(true)}>
            {hidden} more…
          </UnstyledButton>
        )}
        <UnstyledButton
          aria-disabled
          className={classNames(classes["tick"], classes["never"])}
          onClick={() => setSaid("Guests are never space admins, so Admin cannot be given here.")}
        >
          Admin: never for guests
        </UnstyledButton>
      </div>
      <p className={classes["said"]} role="status">
        {said}
      </p>
    </div>
  );
}
