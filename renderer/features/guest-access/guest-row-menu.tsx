import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useRef } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import classes from "./guest-access.module.css";
import { deactivation, type GuestChange, removal } from "./guest-changes.ts";
import type { GuestRow } from "./guest-rows.ts";

interface Props {
  readonly row: GuestRow;
  readonly onChange: (change: GuestChange) => void;
}

/** What can be done with one row; closing it gives the focus back to the grid. */
export function GuestRowMenu({ row, onChange }: Props): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const name = row.member?.person.name ?? row.group.group.name;
  return (
    <Menu
      position="bottom-end"
      width={250}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      onClose={() => button.current?.closest<HTMLElement>("[role=treegrid]")?.focus()}
    >
      <Menu.Target>
        <UnstyledButton
          ref={button}
          tabIndex={-1}
          className={classes["dots"] ?? ""}
          aria-label={`Actions for ${name}`}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <RowActions row={row} onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  );
}

function RowActions({ row, onChange }: Props): ReactElement {
  const { group, member } = row;
  const navigate = useNavigate();
  const openSpaceAccess = useInterface((state) => state.openSpaceAccess);
  const barred = useBarred();
  const isGuest = member === null || member.person.designation === "guest";
  const give = () =>
    openSpaceAccess(member ? { people: [member.person.id] } : { groups: [group.group.id] });
  const details = () =>
    member
      ? void navigate({ to: "/users/$id", params: { id: member.person.id } })
      : void navigate({ to: "/groups/$id", params: { id: group.group.id } });
  return (
    <>
      <Menu.Item disabled={barred !== null || !isGuest} onClick={give}>
        Add space access…
      </Menu.Item>
      {!isGuest && <Menu.Label>Spaces are given here to guests and guest groups only.</Menu.Label>}
      {barred !== null && <Menu.Label>{barred}</Menu.Label>}
      <Menu.Item onClick={details}>View details</Menu.Item>
      {member && (
        <>
          <Menu.Item
            onClick={() => void navigate({ to: "/why", search: { person: member.person.id } })}
          >
            Why
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={barred !== null} onClick={() => onChange(removal(row))}>
            Remove from {group.group.name}…
          </Menu.Item>
          <Menu.Item
            disabled={barred !== null || member.person.designation === "inactive"}
            onClick={() => onChange(deactivation([member.person]))}
          >
            Deactivate…
          </Menu.Item>
        </>
      )}
    </>
  );
}
