import { Button, NativeSelect } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { Card } from "#renderer/components/card.tsx";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import classes from "#renderer/components/detail.module.css";
import { manyOf } from "#renderer/components/words.ts";
import { kindWord } from "#shared/explanation/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import { type GroupKind, groupKinds } from "#shared/model/group.ts";

/** How the kind of a group is known, and the way to say it is of another (R5). */
export function ClassifyCard({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, classified } = detail;
  const [kind, setKind] = useState<GroupKind>(group.kind);
  const [open, setOpen] = useState(false);
  const assumed = classified === "assumed";
  const barred = useMay({ do: "classifyGroup", group: group.id, kind });
  const same = kind === group.kind;
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
      <Button
        mt="sm"
        variant={assumed ? "filled" : "default"}
        disabled={(same && !assumed) || barred !== null}
        onClick={() => setOpen(true)}
      >
        {same ? "Confirm this kind…" : "Change the kind…"}
      </Button>
      {barred !== null && <p className={classes["quiet"]}>{barred}</p>}
      <ChangeDialog
        opened={open}
        title={
          same ? `${group.name} is a ${kindWord(kind)}` : `Make ${group.name} a ${kindWord(kind)}`
        }
        changes={[{ do: "classifyGroup", group: group.id, kind }]}
        confirm={same ? "Confirm it" : `Make it a ${kindWord(kind)}`}
        onClose={() => setOpen(false)}
      >
        {!same && <p className={classes["text"]}>{consequence(detail, kind)}</p>}
      </ChangeDialog>
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
