import { Alert, Button, Group } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { usePreview } from "#renderer/bridge/use-preview.ts";
import { ImpactBox } from "#renderer/components/impact-box.tsx";
import { ReasonField, reasonGiven } from "#renderer/components/reason-field.tsx";
import { useApply } from "#renderer/components/use-apply.tsx";
import { isFarReaching } from "#shared/explanation/impact.ts";
import type { Change } from "#shared/model/change.ts";
import classes from "./plan.module.css";

interface Props {
  readonly changes: readonly Change[];
  readonly onDiscard: () => void;
}

/** What the fields would change, with Save and Discard. */
export function SaveCard({ changes, onDiscard }: Props): ReactElement {
  const [reason, setReason] = useState("");
  const preview = usePreview(changes);
  const apply = useApply();
  const { impact } = preview;
  const save = () => {
    if (impact === null) return;
    apply.mutate(
      { changes: [...changes], ...reasonGiven(reason), label: impact.label },
      {
        onSuccess: () => {
          setReason("");
          onDiscard();
        },
      },
    );
  };
  return (
    <div className={classes["save"]}>
      <ImpactBox preview={preview} empty="Nothing is changed." />
      {impact !== null && isFarReaching(impact) && (
        <ReasonField value={reason} onChange={setReason} />
      )}
      {apply.isError && (
        <Alert role="alert" color="red" mt="sm" title="Nothing was saved">
          {apply.error.message}
        </Alert>
      )}
      <Group gap="xs" mt="sm" justify="flex-end">
        <Button variant="default" disabled={changes.length === 0} onClick={onDiscard}>
          Discard
        </Button>
        <Button disabled={impact === null} loading={apply.isPending} onClick={save}>
          Save
        </Button>
      </Group>
    </div>
  );
}
