import { Alert, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { manyOf } from "#renderer/components/words.ts";
import classes from "./invite.module.css";
import { InviteFindings } from "./invite-findings.tsx";
import { InviteGroups } from "./invite-groups.tsx";
import type { Invitation, InviteDraft } from "./use-invitation.ts";

interface Props {
  readonly draft: InviteDraft;
  readonly invitation: Invitation;
  readonly onChange: (draft: InviteDraft) => void;
}

/** Whom to invite, into which guest groups, and what the invitation says besides. */
export function InviteForm({ draft, invitation, onChange }: Props): ReactElement {
  const { known, listError, limitError } = invitation;
  return (
    <>
      <Textarea
        label="E-mail addresses"
        description="One or many, pasted in any shape: lines, commas, “Name <address>”, cells of a table."
        placeholder={"kim@company.example\nLee Moss <lee@company.example>"}
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        spellCheck={false}
        maxLength={200_000}
        value={draft.text}
        error={listError}
        onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
      />
      <InviteFindings invitation={invitation} />
      <InviteGroups
        groups={draft.groups}
        defaults={known?.defaultGroups ?? []}
        onChange={(groups) => onChange({ ...draft, groups })}
      />
      <Textarea
        mt="md"
        label="Personal note (optional)"
        description="It stands in the invitation, and with the entry in the activity."
        autosize
        minRows={2}
        maxRows={5}
        maxLength={2000}
        value={draft.note}
        onChange={({ currentTarget }) => onChange({ ...draft, note: currentTarget.value })}
      />
      {limitError !== null ? (
        <Alert role="alert" color="red" mt="md" title="There is no room for them">
          {limitError}
        </Alert>
      ) : (
        <Seats invitation={invitation} />
      )}
    </>
  );
}

function Seats({ invitation: { known, invited } }: { invitation: Invitation }): ReactElement {
  if (known === null) return <p className={classes["seats"]} />;
  const { limit, used } = known.seats;
  const takes = invited.length === 0 ? "" : ` This takes ${invited.length}.`;
  const free = limit === null ? "" : `${limit - used} of ${manyOf(limit, "seat")} are free.`;
  return (
    <p className={classes["seats"]}>
      {`Each guest takes a seat. ${free || `${manyOf(used, "seat")} are used; how many there are is not known.`}${takes}`}
    </p>
  );
}
