import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { OutboxMessage } from "#shared/explanation/outbox.ts";
import {
  outboxBody,
  outboxKindWord,
  outboxSubject,
  outboxText,
  outboxWay,
  outboxWhy,
} from "#shared/explanation/outbox-words.ts";
import { dateText } from "#shared/explanation/words.ts";
import classes from "./outbox.module.css";

interface Props {
  readonly message: OutboxMessage;
  readonly site: string;
}

/** One message in full: its text, who gets it, and why. */
export function OutboxMessagePane({ message, site }: Props): ReactElement {
  const { kind, change, space, to } = message;
  const copy = useCommandCall("shell.copyText");
  const copyIt = () =>
    copy.mutate(
      { text: outboxText([message], site) },
      {
        onSuccess: () => notifications.show({ message: "The message is on the clipboard." }),
        onError: (error) =>
          notifications.show({
            color: "red",
            title: "Nothing was copied",
            message: error.message,
          }),
      },
    );
  const beyond = to.total - to.people.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes["pane"]} aria-label="The message" tabIndex={0}>
      <p className={classes["kind"]}>
        {outboxKindWord(kind)}, {outboxWay(kind)} · {dateText(change.at)}
      </p>
      <h2 className={classes["title"]}>{outboxSubject(message, site)}</h2>
      <div className={classes["body"]}>
        {outboxBody(message, site).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Button variant="default" size="xs" onClick={copyIt}>
        Copy this message
      </Button>
      <h3 className={classes["heading"]}>Why</h3>
      <p className={classes["text"]}>
        {outboxWhy(message)} <ChangeLink change={change.revision} label="See the change" />
        {space && (
          <>
            {" · "}
            <SpaceLink space={space} />
          </>
        )}
      </p>
      <h3 className={classes["heading"]}>Who gets it: {manyOf(to.total, "person", "people")}</h3>
      <ul className={classes["people"]}>
        {to.people.map((person) => (
          <li key={person.id}>
            {person.name} {person.designation === "guest" && <GuestLozenge />}{" "}
            <small>{person.email ?? "e-mail hidden"}</small>
          </li>
        ))}
        {beyond > 0 && <li>and {beyond.toLocaleString("en")} more</li>}
      </ul>
    </section>
  );
}
