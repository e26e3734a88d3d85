import { Input } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { Chip, ChipList } from "#renderer/components/chip-list.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { GroupPicker } from "#renderer/components/picker/group-picker.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import type { GroupRef } from "#shared/explanation/decision.ts";
import { kindWord } from "#shared/explanation/words.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

interface Props {
  readonly groups: readonly GroupRef[];
  /** Those that everyone who is invited comes into. */
  readonly defaults: readonly GroupRef[];
  readonly onChange: (groups: readonly GroupRef[]) => void;
}

/** The guest groups that the invited come into: the default ones, and others. */
export function InviteGroups({ groups, defaults, onChange }: Props): ReactElement {
  const [error, setError] = useState<string | null>(null);
  const add = async (id: string) => {
    const { group, external } = await ask("groups.get", { id });
    const known = [...defaults, ...groups].some((one) => one.id === id);
    const refused = known ? `${group.name} is among them already.` : whyNotFor(group, external);
    setError(refused);
    if (refused === null) onChange([...groups, group]);
  };
  return (
    <Input.Wrapper
      mt="md"
      label="Guest groups"
      labelElement="div"
      description="Whoever is in a group reaches its spaces at once."
      error={error}
      errorProps={{ role: "alert" }}
    >
      <ChipList label="Groups of the invited">
        {defaults.map((group) => (
          <Chip key={group.id}>
            {group.name} {group.hasGuestMembers && <GuestLozenge />} <Tag>default</Tag>
          </Chip>
        ))}
        {groups.map((group) => (
          <Chip
            key={group.id}
            name={group.name}
            onRemove={() => onChange(groups.filter((one) => one.id !== group.id))}
          >
            {group.name} {group.hasGuestMembers && <GuestLozenge />}
          </Chip>
        ))}
      </ChipList>
      <GroupPicker
        group={null}
        onPick={(id) => {
          add(id).catch((failed: FailureError) => setError(failed.message));
        }}
      />
    </Input.Wrapper>
  );
}

/** Why the invited cannot come into a group; null where they can (R1). */
function whyNotFor({ name, kind }: GroupRef, external: boolean): string | null {
  if (kind === "regular")
    return `${name} is a regular group: whoever is in it is a regular user, not a guest.`;
  if (kind === "other")
    return `${name} is a ${kindWord(kind)}; guests come into guest groups only.`;
  if (external) return `${name} is managed by your identity provider. Change its members there.`;
  return null;
}
