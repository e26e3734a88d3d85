import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactElement } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import classes from "./guest-access.module.css";
import { deactivation, type GuestChange, partsOf } from "./guest-changes.ts";
import type { GuestRow } from "./guest-rows.ts";

interface Props {
  readonly rows: readonly GuestRow[];
  readonly onClear: () => void;
  readonly onChange: (change: GuestChange) => void;
}

/** What can be done with the selected guests and guest groups. */
export function GuestBulk({ rows, onClear, onChange }: Props): ReactElement | null {
  const openSpaceAccess = useInterface((state) => state.openSpaceAccess);
  const copy = useCommandCall("shell.copyText");
  const barred = useBarred();
  const { people, groups } = partsOf(rows);
  const closing = deactivation(people.map((one) => one.person));
  const may = useMay(closing.changes[0] ?? { do: "deactivate", person: "somebody" });
  if (rows.length === 0) return null;
  const emails = people.flatMap((one) => one.person.email ?? []);
  const copyEmails = () =>
    copy.mutate(
      { text: emails.join("\n") },
      {
        onSuccess: () =>
          notifications.show({
            message: `${manyOf(emails.length, "address is", "addresses are")} on the clipboard.`,
          }),
      },
    );
  const give = () =>
    openSpaceAccess({
      groups: groups.map((one) => one.group.id),
      people: people.map((one) => one.person.id),
    });
  const said = [
    ...(groups.length > 0 ? [manyOf(groups.length, "guest group")] : []),
    ...(people.length > 0 ? [manyOf(people.length, "person", "people")] : []),
  ];
  return (
    <section className={classes["bulk"]} aria-label="The selected ones">
      <output className={classes["selected"]}>{said.join(" and ")} selected</output>
      <ExplainedButton quiet small whyNot={barred} onClick={give}>
        Add space access
      </ExplainedButton>
      {closing.changes.length > 0 && (
        <ExplainedButton quiet small whyNot={may} onClick={() => onChange(closing)}>
          Deactivate…
        </ExplainedButton>
      )}
      {emails.length > 0 && (
        <Button variant="default" size="xs" onClick={copyEmails}>
          Copy e-mail addresses
        </Button>
      )}
      <Button variant="subtle" size="xs" onClick={onClear}>
        Clear the selection
      </Button>
    </section>
  );
}
