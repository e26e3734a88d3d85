import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import type { Change } from "#shared/model/change.ts";
import { type GroupDraft, GroupFields } from "./group-fields.tsx";

/** Renames or describes a group, or makes it one that new people land in. */
export function EditGroup({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, external } = detail;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(draftOf(detail));
  const whyNot = useMay({ do: "editGroup", group: group.id, name: group.name });
  return (
    <>
      <ExplainedButton
        quiet
        small
        whyNot={whyNot}
        onClick={() => {
          setDraft(draftOf(detail));
          setOpen(true);
        }}
      >
        Edit…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title={`Edit ${group.name}`}
        changes={edits(detail, draft)}
        confirm="Save"
        onClose={() => setOpen(false)}
      >
        <GroupFields
          draft={draft}
          onChange={setDraft}
          nameFixed={external ? "The identity provider names it." : null}
          noDefault={
            group.kind === "other" ? "A group of another product takes no new people." : null
          }
        />
      </ChangeDialog>
    </>
  );
}

function draftOf({ group, description, isDefault }: GroupDetail): GroupDraft {
  return { name: group.name, description: description ?? "", isDefault };
}

/** What differs, as one change; none while nothing does or the name is empty. */
function edits(detail: GroupDetail, draft: GroupDraft): Change[] {
  const before = draftOf(detail);
  const name = draft.name.trim();
  const description = draft.description.trim();
  const said = {
    ...(name !== before.name && { name }),
    ...(description !== before.description && { description }),
    ...(draft.isDefault !== before.isDefault && { isDefault: draft.isDefault }),
  };
  if (name === "" || Object.keys(said).length === 0) return [];
  return [{ do: "editGroup", group: detail.group.id, ...said }];
}
