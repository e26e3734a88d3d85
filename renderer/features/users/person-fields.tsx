import { Group, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { z } from "zod";

/** What an account says of someone, as one writes it. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
}

interface Props {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
}

const emailSchema = z.email().max(255);

/** Name and e-mail, each checked where it stands. */
export function PersonFields({ draft, onChange }: Props): ReactElement {
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap" mb="sm">
      <TextInput
        label="Name"
        data-autofocus
        flex={1}
        maxLength={255}
        value={draft.name}
        error={draft.name !== "" && draft.name.trim() === "" && "A name is more than blanks."}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <TextInput
        label="E-mail (optional)"
        flex={1}
        maxLength={255}
        value={draft.email}
        error={!isEmail(draft.email) && "An e-mail address, such as kim@company.example."}
        onChange={({ currentTarget }) => onChange({ ...draft, email: currentTarget.value })}
      />
    </Group>
  );
}

/** Whether name and e-mail can be kept: a name there must be, an e-mail there may be. */
export function isComplete({ name, email }: PersonDraft): boolean {
  return name.trim() !== "" && isEmail(email);
}

function isEmail(text: string): boolean {
  return text.trim() === "" || emailSchema.safeParse(text.trim()).success;
}
