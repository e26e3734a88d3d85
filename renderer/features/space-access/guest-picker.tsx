import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import classes from "#renderer/components/picker/picker.module.css";
import { ThingPicker } from "#renderer/components/picker/thing-picker.tsx";

interface Props {
  readonly onGroup: (id: string) => void;
  readonly onPerson: (id: string) => void;
}

const groupMark = "group ";

/** Finds a guest group or a guest by name or e-mail. */
export function GuestPicker({ onGroup, onPerson }: Props): ReactElement {
  const [text, setText] = useState("");
  const search = text.trim();
  const table = { search, sort: "name", descending: false, offset: 0 } as const;
  const kept = { keepPrevious: true };
  const groups = useQueryCall(
    "groups.list",
    { ...table, kind: "guest", unclassified: false, limit: 6 },
    kept,
  );
  const people = useQueryCall(
    "people.list",
    { ...table, designation: "guest", group: null, space: null, limit: 8 },
    kept,
  );
  const options = [
    ...(groups.data?.rows ?? []).map(({ group, guestCount }) => ({
      id: groupMark + group.id,
      name: group.name,
      shown: (
        <span className={classes["option"]}>
          <span className={classes["name"]}>{group.name}</span>
          {group.hasGuestMembers && <GuestLozenge />}
          <span className={classes["detail"]}>guest group of {guestCount}</span>
        </span>
      ),
    })),
    ...(people.data?.rows ?? []).map(({ person }) => ({
      id: person.id as string,
      name: person.name,
      shown: (
        <span className={classes["option"]}>
          <span className={classes["name"]}>{person.name}</span>
          <GuestLozenge />
          <span className={classes["detail"]}>{person.email}</span>
        </span>
      ),
    })),
  ];
  return (
    <ThingPicker
      label="Add"
      placeholder="A guest or a guest group"
      picked=""
      text={text}
      onText={setText}
      options={options}
      loading={groups.isFetching || people.isFetching}
      stale={groups.isPlaceholderData || people.isPlaceholderData}
      onPick={(id) =>
        id.startsWith(groupMark) ? onGroup(id.slice(groupMark.length)) : onPerson(id)
      }
    />
  );
}
