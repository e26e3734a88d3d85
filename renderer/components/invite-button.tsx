import type { ReactElement } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import { ExplainedButton } from "./explained-button.tsx";

/** Opens the invitation of guests, for organization and site admins (R29). */
export function InviteButton(): ReactElement {
  const openDialog = useInterface((state) => state.openDialog);
  const whyNot = useMay({ do: "inviteGuest", email: "someone@company.example", groups: [] });
  return (
    <ExplainedButton quiet whyNot={whyNot} onClick={() => openDialog("invite-guests")}>
      Invite guests…
    </ExplainedButton>
  );
}
