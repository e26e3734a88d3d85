import type { ReactElement } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Inviting guests, which org and site admins may, and giving spaces, which the dialog judges by space (R29). */
export function GuestActions(): ReactElement {
  const { openDialog, openSpaceAccess } = useInterface();
  const barred = useBarred();
  const invite = useMay([{ do: "inviteGuest", email: "someone@company.example", groups: [] }]);
  return (
    <>
      <ExplainedButton quiet whyNot={invite} onClick={() => openDialog("invite-guests")}>
        Invite guests…
      </ExplainedButton>
      <ExplainedButton whyNot={barred} onClick={() => openSpaceAccess({})}>
        Add space access
      </ExplainedButton>
    </>
  );
}
