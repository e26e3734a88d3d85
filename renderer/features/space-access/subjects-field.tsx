import { Input } from "@mantine/core";
import type { ReactElement } from "react";
import { Chip, ChipList } from "#renderer/components/chip-list.tsx";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { AccessStart } from "#renderer/state/interface-store.ts";
import type { AccessSubject } from "#shared/ipc/area-guest-access.ts";
import { nameOf } from "./access-changes.ts";
import { GuestPicker } from "./guest-picker.tsx";
import classes from "./space-access.module.css";

type Who = Omit<AccessStart, "spaces">;

interface Props {
  readonly subjects: readonly AccessSubject[];
  readonly who: Who;
  readonly onChange: (who: Who) => void;
}

/** Whom it is for: guests and guest groups, those it was opened for and others. */
export function SubjectsField({ subjects, who, onChange }: Props): ReactElement {
  const without = ({ group, person }: AccessSubject): Who => ({
    groups: who.groups.filter((id) => id !== group?.id),
    people: who.people.filter((id) => id !== person?.id),
  });
  const added = (list: readonly string[], id: string) => [...new Set([...list, id])];
  return (
    <Input.Wrapper label="For" labelElement="div">
      <ChipList label="Whom it is for">
        {subjects.map((one) => (
          <Chip
            key={one.group?.id ?? one.person?.id}
            name={nameOf(one)}
            onRemove={() => onChange(without(one))}
          >
            {nameOf(one)} <Standing subject={one} />
          </Chip>
        ))}
      </ChipList>
      <GuestPicker
        onGroup={(id) => onChange({ ...who, groups: added(who.groups, id) })}
        onPerson={(id) => onChange({ ...who, people: added(who.people, id) })}
      />
    </Input.Wrapper>
  );
}

function Standing({ subject }: { subject: AccessSubject }): ReactElement | null {
  const { group, person, guests, regulars } = subject;
  if (person) {
    if (person.designation === "guest") return <GuestLozenge />;
    return person.designation === "regular" ? <RegularLozenge /> : null;
  }
  const also = regulars.length > 0 ? `, ${manyOf(regulars.length, "regular user")}` : "";
  return (
    <>
      {group?.hasGuestMembers && <GuestLozenge />}
      <small className={classes["quiet"]}>
        {manyOf(guests, "guest")}
        {also}
      </small>
    </>
  );
}
