import { Checkbox, TextInput } from "@mantine/core";
import type { ReactElement } from "react";

/** What a group says of itself, as one writes it. */
export interface GroupDraft {
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
}

interface Props {
  readonly draft: GroupDraft;
  readonly onChange: (draft: GroupDraft) => void;
  /** Why the name is fixed, as a sentence; null where it is not. */
  readonly nameFixed?: string | null;
  /** Why new people cannot land in it; null where they can. */
  readonly noDefault?: string | null;
}

/** Name, description and whether new people land in it. */
export function GroupFields({
  draft,
  onChange,
  nameFixed = null,
  noDefault = null,
}: Props): ReactElement {
  return (
    <>
      <TextInput
        label="Name"
        data-autofocus
        maxLength={255}
        value={draft.name}
        disabled={nameFixed !== null}
        description={nameFixed}
        error={draft.name !== "" && draft.name.trim() === "" && "A name is more than blanks."}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <TextInput
        mt="sm"
        label="Description (optional)"
        maxLength={1000}
        value={draft.description}
        onChange={({ currentTarget }) => onChange({ ...draft, description: currentTarget.value })}
      />
      <Checkbox
        my="sm"
        label="Default: new people of its kind land in it"
        disabled={noDefault !== null}
        description={noDefault}
        checked={draft.isDefault}
        onChange={({ currentTarget }) => onChange({ ...draft, isDefault: currentTarget.checked })}
      />
    </>
  );
}
