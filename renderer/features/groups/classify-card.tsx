import { Alert, Button, NativeSelect, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type ReactElement, useState } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { manyOf } from "#renderer/components/words.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import { kindWord } from "#shared/explanation/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import { type GroupKind, groupKinds } from "#shared/model/group.ts";

/** How the kind of a group is known, and the way to say it is of another (R5). */
export function ClassifyCard({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, classified } = detail;
  const [kind, setKind] = useState<GroupKind>(group.kind);
  const announce = useInterface((state) => state.announce);
  const apply = useCommandCall("changes.apply");
  const assumed = classified === "assumed";
  const barred = useBarred();
  const unchanged = kind === group.kind && !assumed;

  const classify = () =>
    apply.mutate(
      { changes: [{ do: "classifyGroup", group: group.id, kind }] },
      { onSuccess: () => announce(`${group.name} is a ${kindWord(kind)} now`) },
    );
  const confirm = () => {
    if (kind === group.kind) {
      classify();
      return;
    }
    modals.openConfirmModal({
      title: `Make ${group.name} a ${kindWord(kind)}`,
      closeButtonProps: { "aria-label": "Close" },
      children: <Text>{consequence(detail, kind)}</Text>,
      labels: { confirm: `Make it a ${kindWord(kind)}`, cancel: "Cancel" },
      onConfirm: classify,
    });
  };

  return (
    <Card title={assumed ? "Which kind is it?" : "How its kind is known"}>
      <p className={classes["text"]}>{howKnown(classified)}</p>
      <NativeSelect
        mt="sm"
        size="sm"
        aria-label="Kind of this group"
        disabled={barred !== null}
        value={kind}
        data={groupKinds.map((one) => ({ value: one, label: kindWord(one) }))}
        onChange={({ currentTarget }) =>
          setKind(groupKinds.find((one) => one === currentTarget.value) ?? group.kind)
        }
      />
      {apply.isError && (
        <Alert role="alert" color="red" mt="sm" title="The kind was not changed">
          {apply.error.message}
        </Alert>
      )}
      <Button
        mt="sm"
        variant={assumed ? "filled" : "default"}
        disabled={unchanged || barred !== null}
        loading={apply.isPending}
        onClick={confirm}
      >
        {kind === group.kind ? "Confirm this kind" : "Change the kind…"}
      </Button>
      {barred !== null && <p className={classes["quiet"]}>{barred}</p>}
    </Card>
  );
}

function howKnown(classified: GroupDetail["classified"]): string {
  if (classified === "assumed") {
    return "Nothing in the import told its kind, so it is taken as a regular group. If that is wrong, its members are not what they seem.";
  }
  return classified === "by-name" ? "Its name told the kind." : "It was chosen.";
}

function consequence(detail: GroupDetail, kind: GroupKind): string {
  const members = manyOf(detail.memberCount, "member");
  if (kind === "guest") {
    return `Of its ${members}, those who are in no regular group become guests on the whole instance.`;
  }
  if (kind === "regular") {
    return `All its ${members} with an active account become regular users on the whole instance.`;
  }
  return `It stops counting: its ${members} stand by their other groups alone, and its rows grant nothing.`;
}
