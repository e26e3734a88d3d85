import { Button, Modal } from "@mantine/core";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Chip, ChipList } from "#renderer/components/chip-list.tsx";
import { DialogActions } from "#renderer/components/dialog-actions.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import { listed } from "#shared/explanation/words.ts";
import classes from "./invite.module.css";

const mostNamed = 8;
const mostAtOnce = 200;

interface Props {
  readonly emails: readonly string[];
  readonly onClose: () => void;
}

/** What stands after inviting: who, what they reach so far, and the way to give them spaces. */
export function Invited({ emails, onClose }: Props): ReactElement {
  const openSpaceAccess = useInterface((state) => state.openSpaceAccess);
  const found = useQueryCall("guestAccess.invitation", { emails: [...emails] });
  const people = (found.data?.already ?? []).map((one) => one.person);
  const ids = people.slice(0, mostAtOnce).map((one) => one.id);
  const asked = { groups: [], people: ids };
  const access = useQueryCall("guestAccess.subjects", asked, { enabled: ids.length > 0 });
  const spaces = new Map(
    (access.data?.subjects ?? []).flatMap((one) =>
      one.spaces.map(({ space }) => [space.id, space.name] as const),
    ),
  );
  const they = emails.length === 1 ? "This guest" : "They";
  return (
    <Modal
      opened
      size={560}
      onClose={onClose}
      title={`${manyOf(emails.length, "guest is", "guests are")} invited`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <ChipList label="Invited">
        {people.slice(0, mostNamed).map((person) => (
          <Chip key={person.id}>
            {person.name} {person.designation === "guest" && <GuestLozenge />}
          </Chip>
        ))}
        {people.length > mostNamed && <li>and {people.length - mostNamed} more</li>}
      </ChipList>
      {access.data && (
        <p className={classes["next"]}>
          {spaces.size === 0
            ? `${they} can't do anything yet: no space is theirs, so all they could see is what is open to everyone who is logged in. Give them spaces now, or later from Guest access.`
            : `${they} can work in ${listed([...spaces.values()].slice(0, mostNamed))} already, through the groups. Other spaces are given one by one.`}
        </p>
      )}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <Button
          data-autofocus
          disabled={ids.length === 0}
          onClick={() => openSpaceAccess({ people: ids })}
        >
          Configure space access
        </Button>
      </DialogActions>
    </Modal>
  );
}
