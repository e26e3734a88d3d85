import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { Change } from "#shared/model/change.ts";
import { isComplete, type PersonDraft, PersonFields } from "./person-fields.tsx";

/** Changes someone's name or e-mail. */
export function EditPerson({ person }: { person: PersonRef }): ReactElement {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(draftOf(person));
  const whyNot = useMay({ do: "editPerson", person: person.id, name: person.name });
  return (
    <>
      <ExplainedButton
        quiet
        small
        whyNot={whyNot}
        onClick={() => {
          setDraft(draftOf(person));
          setOpen(true);
        }}
      >
        Edit…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title={`Edit ${person.name}`}
        changes={edits(person, draft)}
        confirm="Save"
        onClose={() => setOpen(false)}
      >
        <PersonFields draft={draft} onChange={setDraft} />
      </ChangeDialog>
    </>
  );
}

function draftOf({ name, email }: PersonRef): PersonDraft {
  return { name, email: email ?? "" };
}

/** What differs, as one change; none while nothing does or something is missing. */
function edits(person: PersonRef, draft: PersonDraft): Change[] {
  const before = draftOf(person);
  const name = draft.name.trim();
  const email = draft.email.trim();
  const said = {
    ...(name !== before.name && { name }),
    ...(email !== before.email && { email: email === "" ? null : email }),
  };
  if (!isComplete(draft) || Object.keys(said).length === 0) return [];
  return [{ do: "editPerson", person: person.id, ...said }];
}
