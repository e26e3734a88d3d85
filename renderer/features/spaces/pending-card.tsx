import { Alert, Button, Group } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { Impact } from "#renderer/components/impact.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { ReasonField, reasonGiven } from "#renderer/components/reason-field.tsx";
import { useApply } from "#renderer/components/use-apply.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import { isFarReaching } from "#shared/explanation/impact.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import type { RowChange } from "./pending-changes.ts";
import classes from "./spaces.module.css";
import type { Pending } from "./use-pending.ts";

interface Props {
  readonly space: SpaceRef;
  /** At least one. */
  readonly changes: readonly RowChange[];
  /** Why nothing can be saved just now, or null. */
  readonly barred: string | null;
  readonly pending: Pending;
}

/** What is not saved yet: what it would do, and the way to save or discard it. */
export function PendingCard({ space, changes, barred, pending }: Props): ReactElement {
  const [reason, setReason] = useState("");
  const announce = useInterface((state) => state.announce);
  const asked = { changes: changes.map((one) => one.change) };
  const preview = useQueryCall("changes.preview", asked, { keepPrevious: true });
  const apply = useApply();
  const { data: impact, error } = preview;
  const count = manyOf(changes.length, "change");
  const discard = () => {
    pending.discard();
    setReason("");
    announce(`The unsaved changes to ${space.name} are discarded`);
  };
  const save = () => {
    if (!impact) return;
    const what = { ...asked, ...reasonGiven(reason), label: impact.label };
    apply.mutate(what, {
      onSuccess: () => {
        pending.discard();
        setReason("");
      },
    });
  };
  return (
    <Card title={`Your ${manyOf(changes.length, "unsaved change")}`}>
      {!error && (impact ? <Impact impact={impact} /> : <LoadingState lines={3} />)}
      {error && <Refused error={error} changes={changes} pending={pending} />}
      {impact && !error && isFarReaching(impact) && (
        <ReasonField value={reason} onChange={setReason} />
      )}
      {apply.isError && (
        <Alert role="alert" color="red" mt="sm" title="Nothing was saved">
          {apply.error.message}
        </Alert>
      )}
      <Group gap="xs" className={classes["saving"] ?? ""}>
        <Button
          disabled={!impact || error !== null || barred !== null || preview.isPlaceholderData}
          loading={apply.isPending}
          onClick={save}
        >
          Save {count}
        </Button>
        <Button variant="default" onClick={discard}>
          Discard
        </Button>
      </Group>
      {barred !== null && <p className={classes["quiet"]}>{barred}</p>}
    </Card>
  );
}

interface RefusedProps extends Pick<Props, "changes" | "pending"> {
  readonly error: FailureError;
}

/** Why the changes cannot be saved, and the way to take back the one that is refused. */
function Refused({ error, changes, pending }: RefusedProps): ReactElement {
  const { details, message } = error.failure;
  const at = typeof details["change"] === "number" ? details["change"] : 1;
  const refused = changes[at - 1];
  return (
    <Alert
      role="alert"
      color="red"
      title={changes.length === 1 ? "This cannot be saved" : "These cannot be saved"}
    >
      {message}
      {refused && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={() => pending.put(refused.row.id, null)}
        >
          Put the row of {refused.row.name} back
        </Button>
      )}
    </Alert>
  );
}
