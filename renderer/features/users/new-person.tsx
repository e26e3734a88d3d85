import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import classes from "#renderer/components/detail.module.css";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import type { Change } from "#shared/model/change.ts";
import { GroupsField } from "./groups-field.tsx";
import { isComplete, type PersonDraft, PersonFields } from "./person-fields.tsx";

const emptyDraft: PersonDraft = { name: "", email: "" };

/** Adds someone, as one entry with the groups they start in; the default group of regular people unless changed. */
export function NewPerson(): ReactElement {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyDraft);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const whyNot = useMay({ do: "addPerson", name: "New" });
  const plan = useQueryCall("plan.get", {});
  const groups = chosen ?? (plan.data?.defaultGroups.regular ?? []).map((one) => one.id);
  const close = () => {
    setOpen(false);
    setDraft(emptyDraft);
    setChosen(null);
  };
  return (
    <>
      <ExplainedButton quiet whyNot={whyNot} onClick={() => setOpen(true)}>
        Add a person…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title="Add a person"
        changes={additionOf(draft, groups)}
        confirm="Add them"
        onClose={close}
        onDone={() => void navigate({ to: "/users", search: { search: draft.name.trim() } })}
      >
        <PersonFields draft={draft} onChange={setDraft} />
        <GroupsField label="Groups they start in" groups={groups} onChange={setChosen} />
        {groups.length === 0 && (
          <p className={classes["quiet"]}>
            Without a group there is no access to Confluence, and no seat is taken.
          </p>
        )}
      </ChangeDialog>
    </>
  );
}

function additionOf(draft: PersonDraft, groups: readonly string[]): Change[] {
  if (!isComplete(draft)) return [];
  const name = draft.name.trim();
  const email = draft.email.trim();
  return [
    { do: "addPerson", name, ...(email !== "" && { email }) },
    ...groups.map((group): Change => ({ do: "addMember", group, person: email || name })),
  ];
}
