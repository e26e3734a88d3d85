import { Input } from "@mantine/core";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Chip, ChipList } from "#renderer/components/chip-list.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { GroupPicker } from "#renderer/components/picker/group-picker.tsx";
import { kindWord } from "#shared/explanation/words.ts";

interface Props {
  readonly label: string;
  /** The groups chosen, by id. */
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
}

/** Groups to put someone into, chosen one by one. */
export function GroupsField({ label, groups, onChange }: Props): ReactElement {
  return (
    <Input.Wrapper label={label} labelElement="div" mb="sm">
      <ChipList label={label}>
        {groups.map((id) => (
          <GroupChip
            key={id}
            id={id}
            onRemove={() => onChange(groups.filter((one) => one !== id))}
          />
        ))}
      </ChipList>
      <GroupPicker group={null} onPick={(id) => onChange([...new Set([...groups, id])])} />
    </Input.Wrapper>
  );
}

function GroupChip({ id, onRemove }: { id: string; onRemove: () => void }): ReactElement {
  const { data } = useQueryCall("groups.get", { id });
  const name = data?.group.name ?? id;
  return (
    <Chip name={name} onRemove={onRemove}>
      {name}
      {data?.group.hasGuestMembers && <GuestLozenge />}
      {data && <small>{kindWord(data.group.kind)}</small>}
    </Chip>
  );
}
