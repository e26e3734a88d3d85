import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { GridColumn, GridSelection } from "#renderer/components/data-grid/grid-column.ts";
import { SelectBox } from "#renderer/components/data-grid/select-box.tsx";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { SinceCell } from "#renderer/components/since-cell.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { listed } from "#shared/explanation/words.ts";
import type { GuestMember } from "#shared/ipc/area-guest-access.ts";
import classes from "./guest-access.module.css";
import type { GuestChange } from "./guest-changes.ts";
import { GuestRowMenu } from "./guest-row-menu.tsx";
import type { GuestRow } from "./guest-rows.ts";

interface Settings {
  /** Opens or closes a group. */
  readonly onToggle: (row: GuestRow) => void;
  readonly onChange: (change: GuestChange) => void;
  readonly selection: GridSelection;
}

/** The columns of the Guest access table. */
export function guestColumns({
  onToggle,
  onChange,
  selection,
}: Settings): readonly GridColumn<GuestRow>[] {
  return [
    {
      id: "name",
      header: "Guest group or guest",
      width: "minmax(236px, 2.4fr)",
      cell: (row) => (
        <>
          <SelectBox
            name={row.member?.person.name ?? row.group.group.name}
            on={selection.isSelected(row.at)}
            onSelect={(how) => selection.onSelect(row.at, how)}
          />
          <NameCell row={row} onToggle={onToggle} />
        </>
      ),
    },
    {
      id: "guests",
      header: "Guests",
      width: "minmax(118px, 1.3fr)",
      cell: ({ group, member }) => (
        <span title={member?.person.email ?? undefined}>
          {member ? (member.person.email ?? "e-mail hidden") : guestsText(group)}
        </span>
      ),
    },
    {
      id: "spaces",
      header: "Spaces",
      width: "minmax(118px, 1.9fr)",
      cell: (row) => {
        const text = spacesText(row);
        return <span title={text}>{text}</span>;
      },
    },
    {
      id: "since",
      header: "Since",
      width: "minmax(150px, 0.8fr)",
      cell: ({ group, member }) => <SinceCell since={member ? member.since : group.since} />,
    },
    {
      id: "why",
      header: "Why",
      width: "58px",
      quiet: true,
      align: "end",
      cell: ({ member }) =>
        member && <WhyLink person={member.person.id} about={member.person.name} tabIndex={-1} />,
    },
    {
      id: "actions",
      header: "Actions",
      width: "50px",
      quiet: true,
      align: "end",
      cell: (row) => <GuestRowMenu row={row} onChange={onChange} />,
    },
  ];
}

function NameCell({
  row,
  onToggle,
}: {
  row: GuestRow;
  onToggle: (row: GuestRow) => void;
}): ReactElement {
  const { group, member, open } = row;
  if (member) {
    return (
      <span className={classes["member"]}>
        <PersonLink person={member.person} amongGuests tabIndex={-1} />
      </span>
    );
  }
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <UnstyledButton
        tabIndex={-1}
        className={classes["twist"] ?? ""}
        aria-label={`${open ? "Close" : "Open"} ${group.group.name}`}
        onClick={() => onToggle(row)}
      >
        <Chevron size={16} stroke={1.75} />
      </UnstyledButton>
      <GroupLink group={group.group} tabIndex={-1} />
      {group.isDefault && <Tag>default</Tag>}
    </>
  );
}

function guestsText(group: GuestRow["group"]): string {
  if (group.guestCount === 0) return "no guests";
  return group.guestCount === 0 ? "no guests" : manyOf(group.guestCount, "guest");
}

function spacesText({ group, member }: GuestRow): string {
  const names = (spaces: readonly { name: string }[]) =>
    spaces.map((space) => space.name).join(", ");
  if (!member) return group.spaces.length === 0 ? "no space of its own" : names(group.spaces);
  if (member.person.designation === "regular") return regularText(member);
  if (member.person.designation === "inactive") return "account is not active";
  if (member.beyondGroup.length > 0) return `+ ${names(member.beyondGroup)}`;
  return member.spaces.length === 0 ? "no space" : "same as group";
}

function regularText({ regularThrough }: GuestMember): string {
  return `regular through ${listed(regularThrough.map((group) => group.name))}`;
}
