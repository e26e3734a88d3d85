import { Button, Popover } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { rowId } from "#renderer/components/permission-table/table-sections.ts";
import { type Picked, PrincipalPicker } from "#renderer/components/picker/principal-picker.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { type PermissionKey, viewPermission } from "#shared/permissions/permissions.ts";
import { grantIn } from "./pending-changes.ts";
import classes from "./spaces.module.css";
import { usePending } from "./use-pending.ts";

interface Props {
  readonly detail: SpaceDetail;
  /** Hears the name of the row that is now there, or was there already. */
  readonly onAdded: (row: string) => void;
}

/** Adds a row for a person or group to what is pending: guests start with the default set, others with View. */
export function AddRow({ detail, onAdded }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(false);
  const { space, defaultGuestSet } = detail;
  const pending = usePending(space.id);
  const barred = useMay(grantIn(space.id));
  const announce = useInterface((state) => state.announce);
  const add = (picked: Picked) => {
    const id = rowId(picked);
    const name = picked.group?.name ?? picked.person?.name ?? "";
    if (hasRow(detail, id) || id in pending.rows) announce(`${name} has a row already`);
    else {
      const wanted: PermissionKey[] = isOfGuests(picked) ? defaultGuestSet : [viewPermission];
      pending.put(id, { ...picked, wanted });
      announce(`A row for ${name} is added; it is not saved yet`);
    }
    setAdded(true);
    setOpen(false);
    onAdded(id);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={440}
      trapFocus
      // The focus goes to the row instead, where one was added.
      returnFocus={!added}
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          disabled={barred !== null}
          title={barred ?? undefined}
          onClick={() => {
            setAdded(false);
            setOpen(!open);
          }}
        >
          Add people or groups
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Add a row to ${space.name}`}>
        <p className={classes["explained"]}>
          A guest or guest group starts with the guest defaults, everyone else with View.
        </p>
        <PrincipalPicker onPick={add} />
      </Popover.Dropdown>
    </Popover>
  );
}

function isOfGuests({ group, person }: Picked): boolean {
  return group?.kind === "guest" || person?.designation === "guest";
}

function hasRow({ groups, individualUsers, guestUsers }: SpaceDetail, id: string): boolean {
  return [...groups, ...individualUsers, ...guestUsers].some((row) => rowId(row) === id);
}
