import type { ReactElement } from "react";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { listed } from "#shared/explanation/words.ts";
import classes from "./invite.module.css";
import type { Invitation } from "./use-invitation.ts";

const mostNamed = 5;

/** What was found in the pasted list: who is new, who came twice, who is here already. */
export function InviteFindings({ invitation }: { invitation: Invitation }): ReactElement {
  const { list, known, invited } = invitation;
  const already = known?.already ?? [];
  const beyond = already.length - mostNamed;
  return (
    <ul className={classes["findings"]} aria-live="polite" aria-label="What was found">
      {invited.length > 0 && <li>{manyOf(invited.length, "new address", "new addresses")}.</li>}
      {list.repeated.length > 0 && (
        <li>Written more than once, counted once: {listed(list.repeated.slice(0, mostNamed))}.</li>
      )}
      {already.slice(0, mostNamed).map(({ email, person }) => (
        <li key={`${email} ${person.id}`}>
          Here already, so left out: {person.name} <Standing person={person} />
        </li>
      ))}
      {beyond > 0 && <li>And {beyond.toLocaleString("en")} more who are here already.</li>}
    </ul>
  );
}

function Standing({ person: { designation } }: { person: PersonRef }): ReactElement {
  switch (designation) {
    case "guest":
      return <GuestLozenge />;
    case "regular":
      return (
        <>
          <RegularLozenge /> A guest is in guest groups only: change the groups instead.
        </>
      );
    case "inactive":
      return <>whose account is not active. Reactivate it instead.</>;
    case "none":
      return <>who is in no group. Add a guest group instead.</>;
    case "app":
      return <>which is an app.</>;
  }
}
