import { Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { ChangeButton } from "#renderer/components/change-button.tsx";
import classes from "#renderer/components/detail.module.css";
import { firstName } from "#shared/explanation/words.ts";
import type { PersonDetail } from "#shared/ipc/area-people.ts";
import { EditPerson } from "./edit-person.tsx";

/** What can be done with someone's account. */
export function AccountCard({ detail }: { detail: PersonDetail }): ReactElement {
  const { person, status, memberships } = detail;
  const called = firstName(person.name);
  const navigate = useNavigate();
  const active = status === "active";
  const locking = memberships.find((one) => one.external)?.group;
  return (
    <Card title="Account">
      <p className={classes["text"]}>
        {active
          ? "The account is active."
          : `The account is deactivated: nothing counts for ${called}, and no seat is taken. Groups and rows are kept.`}
      </p>
      <Group gap="xs" mt="sm">
        <EditPerson person={person} />
        <ChangeButton
          label={active ? "Deactivate…" : "Reactivate…"}
          title={`${active ? "Deactivate" : "Reactivate"} ${person.name}`}
          changes={[{ do: active ? "deactivate" : "activate", person: person.id }]}
          confirm={active ? "Deactivate" : "Reactivate"}
        >
          <p className={classes["quiet"]}>
            {active
              ? "Groups and rows are kept, so that reactivating brings everything back."
              : "Everything the groups and rows give counts again."}
          </p>
        </ChangeButton>
        <ChangeButton
          label="Remove…"
          title={`Remove ${person.name}`}
          changes={[{ do: "removePerson", person: person.id }]}
          confirm={`Remove ${called}`}
          whyNot={
            locking
              ? `${person.name} is in ${locking.name}, whose members the identity provider manages. Take ${called} out there first.`
              : null
          }
          onDone={() => void navigate({ to: "/users" })}
        >
          <p className={classes["quiet"]}>
            Memberships, individual grants and places in page lists go as well. To keep them,
            deactivate instead.
          </p>
        </ChangeButton>
      </Group>
    </Card>
  );
}
