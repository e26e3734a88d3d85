import { Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { Chip, ChipList } from "#renderer/components/chip-list.tsx";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { PersonPicker } from "#renderer/components/picker/person-picker.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import type { Change } from "#shared/model/change.ts";
import classes from "./groups.module.css";
import { useFoundPeople } from "./use-found-people.ts";

interface Props {
  readonly detail: GroupDetail;
  /** Why nobody can be added, as a sentence; null where one can. */
  readonly locked: string | null;
}

/** Adds many people to a group, found one by one or pasted as a list. */
export function AddMembers({ detail, locked }: Props): ReactElement {
  const { group, members } = detail;
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const may = useMay({ do: "addMember", group: group.id, person: "somebody" });
  const { people, problems, settled } = useFoundPeople(picked, text);
  const there = new Set(members.map((one) => one.person.id));
  const added = people.filter((one) => !there.has(one.id));
  const already = people.filter((one) => there.has(one.id));
  const changes: Change[] =
    settled && problems.length === 0
      ? added.map((one) => ({ do: "addMember", group: group.id, person: one.id }))
      : [];
  const close = () => {
    setOpen(false);
    setPicked([]);
    setText("");
  };
  return (
    <>
      <ExplainedButton quiet small whyNot={may ?? locked} onClick={() => setOpen(true)}>
        Add members…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title={`Add members to ${group.name}`}
        changes={changes}
        confirm={confirmOf(added)}
        onClose={close}
      >
        <PersonPicker person={null} onPick={(id) => setPicked([...new Set([...picked, id])])} />
        <ChipList label="Who is added">
          {added.map((one) => (
            <Chip
              key={one.id}
              name={one.name}
              {...(picked.includes(one.id) && {
                onRemove: () => setPicked(picked.filter((id) => id !== one.id)),
              })}
            >
              {one.name} {one.designation === "guest" && <GuestLozenge />}
            </Chip>
          ))}
        </ChipList>
        <Textarea
          mt="sm"
          mb="sm"
          label="Or paste a list"
          description="E-mail addresses, account ids or exact names; one a line, or with commas between."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={200_000}
          spellCheck={false}
          value={text}
          error={problems.length > 0 && <Problems problems={problems} />}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {already.length > 0 && (
          <p className={classes["explained"]}>
            In the group already, so left out: {already.map((one) => one.name).join(", ")}.
          </p>
        )}
      </ChangeDialog>
    </>
  );
}

function confirmOf(added: readonly PersonRef[]): string {
  const [first] = added;
  if (!first) return "Add members";
  return added.length === 1 ? `Add ${first.name}` : `Add ${manyOf(added.length, "member")}`;
}

function Problems({ problems }: { problems: readonly string[] }): ReactElement {
  return (
    <>
      {problems.slice(0, 5).map((one) => (
        <span key={one} className={classes["problem"]}>
          {one}
        </span>
      ))}
      {problems.length > 5 && <span>and {problems.length - 5} more</span>}
    </>
  );
}
