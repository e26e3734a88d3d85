import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { GroupRef } from "#shared/explanation/decision.ts";
import { kindWord } from "#shared/explanation/words.ts";
import { GuestLozenge } from "../guest-lozenge.tsx";
import classes from "./picker.module.css";
import { anyOption, ThingPicker } from "./thing-picker.tsx";

interface Props {
  readonly group: Pick<GroupRef, "name"> | null;
  /** What no choice is called, where there may be none; it is heard as an empty id. */
  readonly any?: string;
  readonly onPick: (id: string) => void;
}

/** Finds a group by name. */
export function GroupPicker({ group, any, onPick }: Props): ReactElement {
  const [text, setText] = useState("");
  const found = useQueryCall(
    "groups.list",
    {
      ...{ search: text.trim(), kind: null, unclassified: false },
      ...{ sort: "name", descending: false, offset: 0, limit: 12 },
    },
    { keepPrevious: true },
  );
  const options = (found.data?.rows ?? []).map((one) => ({
    id: one.group.id,
    name: one.group.name,
    shown: <GroupOption group={one.group} />,
  }));
  return (
    <ThingPicker
      label="Group"
      placeholder="Name"
      picked={group?.name ?? any ?? ""}
      text={text}
      onText={setText}
      options={text.trim() === "" && any !== undefined ? [anyOption(any), ...options] : options}
      loading={found.isFetching}
      stale={found.isPlaceholderData}
      onPick={onPick}
    />
  );
}

/** A group among what is found, with its kind. */
export function GroupOption({ group }: { group: GroupRef }): ReactElement {
  return (
    <span className={classes["option"]}>
      <span className={classes["name"]}>{group.name}</span>
      {group.hasGuestMembers && <GuestLozenge />}
      <span className={classes["detail"]}>{kindWord(group.kind)}</span>
    </span>
  );
}
