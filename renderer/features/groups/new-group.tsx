import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { kindWord, upperFirst } from "#shared/explanation/words.ts";
import type { Change } from "#shared/model/change.ts";
import { type GroupKind, groupKinds } from "#shared/model/group.ts";
import { type GroupDraft, GroupFields } from "./group-fields.tsx";
import classes from "./groups.module.css";

const emptyDraft: GroupDraft = { name: "", description: "", isDefault: false };

const kindMeans: Record<GroupKind, string> = {
  guest: "Whoever is in guest groups only is a guest, on the whole instance.",
  regular: "Whoever is in it is a regular user, on the whole instance.",
  other: "It makes nobody a guest or a regular user, and its rows grant nothing.",
};

/** Creates a group of a kind, with what it says of itself, as one entry. */
export function NewGroup(): ReactElement {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<GroupKind>("guest");
  const [draft, setDraft] = useState(emptyDraft);
  const whyNot = useMay({ do: "createGroup", name: "New", kind: "guest" });
  const close = () => {
    setOpen(false);
    setDraft(emptyDraft);
    setKind("guest");
  };
  return (
    <>
      <ExplainedButton quiet whyNot={whyNot} onClick={() => setOpen(true)}>
        New group…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title="New group"
        changes={creation(draft, kind)}
        confirm="Create it"
        onClose={close}
        onDone={() => void navigate({ to: "/groups", search: { search: draft.name.trim() } })}
      >
        <NativeSelect
          label="Kind"
          mb="sm"
          value={kind}
          description={kindMeans[kind]}
          data={groupKinds.map((one) => ({ value: one, label: upperFirst(kindWord(one)) }))}
          onChange={({ currentTarget }) =>
            setKind(groupKinds.find((one) => one === currentTarget.value) ?? kind)
          }
        />
        <GroupFields
          draft={draft}
          onChange={setDraft}
          noDefault={kind === "other" ? "A group of another product takes no new people." : null}
        />
        <p className={classes["explained"]}>
          It starts without members and opens no space; that is the next step.
        </p>
      </ChangeDialog>
    </>
  );
}

function creation({ name, description, isDefault }: GroupDraft, kind: GroupKind): Change[] {
  const called = name.trim();
  if (called === "") return [];
  const says = {
    ...(description.trim() !== "" && { description }),
    ...(isDefault && kind !== "other" && { isDefault }),
  };
  return [
    { do: "createGroup", name: called, kind },
    ...(Object.keys(says).length > 0 ? [{ do: "editGroup" as const, group: called, ...says }] : []),
  ];
}
