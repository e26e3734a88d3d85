import { Alert, Modal, UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { classNames } from "#renderer/components/class-names.ts";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { PersonPicker } from "#renderer/components/picker/person-picker.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import classes from "./acting.module.css";
import { actingChoices } from "./acting-choices.ts";

/** Chooses whom changes are made as: a person of the instance, or a bare role (R29). */
export function ActingDialog({ workspace }: { workspace: WorkspaceSummary }): ReactElement {
  const dialog = useInterface((state) => state.dialog);
  const close = useInterface((state) => state.closeDialog);
  const announce = useInterface((state) => state.announce);
  const act = useCommandCall("workspace.actAs");
  const { person, role } = workspace.actingAs;
  const choose = (as: CallInput<"workspace.actAs">["as"]) =>
    act.mutate(
      { as },
      {
        onSuccess: ({ actingAs }) => {
          announce(`Acting as ${actingAs.name}`);
          close();
        },
      },
    );
  return (
    <Modal
      opened={dialog === "acting-as"}
      size={520}
      onClose={close}
      title="Act as"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p className={classes["explained"]}>
        What you do from now on is done and recorded as theirs. What they may not do stays in sight
        and says what it needs. Space admins are people: choose one who administers a space.
      </p>
      <div className={classes["person"]}>
        <PersonPicker person={person} onPick={(id) => choose({ person: id })} />
      </div>
      <ul className={classes["roles"]} aria-label="Or a bare role">
        {actingChoices.map((choice) => {
          const chosen = person === null && role === choice.role;
          return (
            <li key={choice.title}>
              <UnstyledButton
                className={classNames(classes["role"], chosen && classes["chosen"])}
                aria-pressed={chosen}
                onClick={() => choose(choice.role === null ? null : { role: choice.role })}
              >
                <b>
                  {choice.title} {choice.role === "guest" && <GuestLozenge />}
                  {choice.role === "regular" && <RegularLozenge />}
                </b>
                <small>{choice.may}</small>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {act.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {act.error.message}
        </Alert>
      )}
    </Modal>
  );
}
