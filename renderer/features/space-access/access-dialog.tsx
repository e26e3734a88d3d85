import { Alert, Button, Modal } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { usePreview } from "#renderer/bridge/use-preview.ts";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DialogActions } from "#renderer/components/dialog-actions.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImpactBox } from "#renderer/components/impact-box.tsx";
import { ReasonField, reasonGiven } from "#renderer/components/reason-field.tsx";
import { useApply } from "#renderer/components/use-apply.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { type AccessStart, useInterface } from "#renderer/state/interface-store.ts";
import { isFarReaching } from "#shared/explanation/impact.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { accessPlan } from "./access-changes.ts";
import { AccessFacts } from "./access-facts.tsx";
import { AccessNotices } from "./access-notices.tsx";
import { PermissionChips } from "./permission-chips.tsx";
import { SpacesField } from "./spaces-field.tsx";
import { SubjectsField } from "./subjects-field.tsx";
import { useSpaces } from "./use-spaces.ts";

/** Add space access: for guests and guest groups, up to five spaces at a time. */
export function AccessDialog(): ReactElement {
  const close = useInterface((state) => state.closeDialog);
  const start = useInterface((state) => state.accessStart);
  const [who, setWho] = useState<Omit<AccessStart, "spaces">>(start);
  const [spaceIds, setSpaceIds] = useState<readonly string[]>(start.spaces);
  const [chosen, setChosen] = useState<readonly PermissionKey[] | null>(null);
  const [reason, setReason] = useState("");
  const asked = { groups: [...who.groups], people: [...who.people] };
  const { data, error } = useQueryCall("guestAccess.subjects", asked, { keepPrevious: true });
  const spaces = useSpaces(spaceIds);
  const subjects = data?.subjects ?? [];
  const wanted = chosen ?? data?.defaultSet ?? [];
  const permissions = permissionKeys.filter((key) => wanted.includes(key));
  const plan = accessPlan(subjects, spaces, permissions);
  const preview = usePreview(plan.changes);
  const apply = useApply();
  const { impact } = preview;
  const give = () =>
    impact !== null &&
    apply.mutate(
      { changes: [...plan.changes], label: impact.label, ...reasonGiven(reason) },
      { onSuccess: close },
    );
  return (
    <Modal
      opened
      size={560}
      onClose={close}
      closeOnClickOutside={false}
      title="Add space access"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {error ? (
        <ErrorState title="This could not be looked up" message={error.message} />
      ) : (
        <>
          <SubjectsField subjects={subjects} who={who} onChange={setWho} />
          <SpacesField
            spaces={spaces}
            autoFocus={start.groups.length + start.people.length > 0}
            onChange={setSpaceIds}
          />
          <AccessFacts subjects={subjects} plan={plan} />
          <PermissionChips
            chosen={permissions}
            usual={data?.defaultSet ?? []}
            onChange={setChosen}
          />
          <ImpactBox preview={preview} empty={emptyText(subjects.length, spaces.length)}>
            <AccessNotices spaces={spaceIds} />
          </ImpactBox>
          {impact !== null && isFarReaching(impact) && (
            <ReasonField value={reason} onChange={setReason} />
          )}
        </>
      )}
      {apply.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {apply.error.message}
        </Alert>
      )}
      <DialogActions>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={impact === null} loading={apply.isPending} onClick={give}>
          {spaces.length === 0 ? "Give access" : `Give access to ${manyOf(spaces.length, "space")}`}
        </Button>
      </DialogActions>
    </Modal>
  );
}

function emptyText(subjects: number, spaces: number): string {
  if (subjects === 0) return "Say who it is for first.";
  return spaces === 0 ? "Choose a space first." : "Nothing: they have all of that already.";
}
