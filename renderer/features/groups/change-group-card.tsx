import { Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { ChangeButton } from "#renderer/components/change-button.tsx";
import classes from "#renderer/components/detail.module.css";
import { manyOf } from "#renderer/components/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import { EditGroup } from "./edit-group.tsx";

/** What can be done with a group as a whole; what cannot says why. */
export function ChangeGroupCard({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, external, description } = detail;
  const navigate = useNavigate();
  return (
    <Card title="This group">
      {description === null && <p className={classes["text"]}>It has no description.</p>}
      {external && (
        <p className={classes["quiet"]}>
          Locked: the identity provider manages its name and its members. Change them there.
        </p>
      )}
      <Group gap="xs" mt="sm">
        <EditGroup detail={detail} />
        <ChangeButton
          label="Delete…"
          title={`Delete ${group.name}`}
          changes={[{ do: "deleteGroup", group: group.id }]}
          confirm="Delete it"
          whyNot={whyKept(detail)}
          onDone={() => void navigate({ to: "/groups" })}
        >
          <p className={classes["text"]}>{whatGoes(detail)}</p>
        </ChangeButton>
      </Group>
    </Card>
  );
}

function whyKept({ group, external, isDefault }: GroupDetail): string | null {
  if (external) return `${group.name} is managed by the identity provider. Delete it there.`;
  if (isDefault) {
    return `New people land in ${group.name}. Make another group the default one first, then delete it.`;
  }
  return null;
}

function whatGoes({ memberCount, spaceCount }: GroupDetail): string {
  const members = manyOf(memberCount, "membership");
  return `With it go ${members}, its rows in ${manyOf(spaceCount, "space")}, and its places in page lists. What that does:`;
}
