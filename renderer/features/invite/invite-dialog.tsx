import { Alert, Button, Modal } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { usePreview } from "#renderer/bridge/use-preview.ts";
import { DialogActions } from "#renderer/components/dialog-actions.tsx";
import { ImpactBox } from "#renderer/components/impact-box.tsx";
import { useApply } from "#renderer/components/use-apply.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import { InviteForm } from "./invite-form.tsx";
import { Invited } from "./invited.tsx";
import { emptyDraft, type InviteDraft, useInvitation } from "./use-invitation.ts";

/** Invite › Guests in one dialog: whom, into which groups, with which words; then how to go on. */
export function InviteDialog(): ReactElement {
  const close = useInterface((state) => state.closeDialog);
  const [draft, setDraft] = useState<InviteDraft>(emptyDraft);
  const [invited, setInvited] = useState<readonly string[] | null>(null);
  const invitation = useInvitation(draft);
  const whyNot = useMay({ do: "inviteGuest", email: "someone@company.example", groups: [] });
  const preview = usePreview(whyNot === null ? invitation.changes : []);
  const apply = useApply();
  const { changes } = invitation;
  const { impact } = preview;
  const count = invitation.invited.length;
  const invite = () =>
    impact !== null &&
    apply.mutate(
      { changes: [...changes], label: impact.label },
      { onSuccess: () => setInvited(invitation.invited.map((one) => one.email)) },
    );
  if (invited !== null) return <Invited emails={invited} onClose={close} />;
  return (
    <Modal
      opened
      size={640}
      onClose={close}
      closeOnClickOutside={draft.text === ""}
      title="Invite guests"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {whyNot !== null && (
        <Alert color="red" role="alert" mb="md" title="Nobody can be invited just now">
          {whyNot}
        </Alert>
      )}
      <InviteForm draft={draft} invitation={invitation} onChange={setDraft} />
      <ImpactBox
        preview={preview}
        empty={
          invitation.listError === null ? "Nobody to invite yet." : "Mend the addresses first."
        }
      />
      {apply.isError && (
        <Alert role="alert" color="red" mt="md" title="Nobody was invited">
          {apply.error.message}
        </Alert>
      )}
      <DialogActions>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button
          disabled={impact === null || whyNot !== null}
          loading={apply.isPending}
          onClick={invite}
        >
          {count === 0 ? "Invite" : `Invite ${manyOf(count, "guest")}`}
        </Button>
      </DialogActions>
    </Modal>
  );
}
