import { IconCheck, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { BlameWords } from "#renderer/components/blame-words.tsx";
import { Card } from "#renderer/components/card.tsx";
import {
  deciding,
  proofHint,
  proofLines,
  proofTitle,
  type Standing,
} from "#shared/explanation/why-proof.ts";
import classes from "./why.module.css";

/** Why the person is a guest, a regular user or neither (R1-R5), and what would change that. */
export function ProofCard({ explanation }: { explanation: Standing }): ReactElement {
  const { person } = explanation;
  return (
    <Card title={proofTitle(explanation)}>
      <ul className={classes["proof"]}>
        {proofLines(explanation).map(({ ok, text }) => (
          <li key={text}>
            {ok ? (
              <IconCheck className={classes["yes"]} size={15} stroke={2.4} aria-label="Yes" />
            ) : (
              <IconX className={classes["no"]} size={15} stroke={2.4} aria-label="No" />
            )}
            <span>{text}</span>
          </li>
        ))}
        {deciding(explanation).map(({ group, since }) => (
          <li key={group.id} className={classes["since"]}>
            <span />
            <span>
              {group.name}: <BlameWords blame={since} />
            </span>
          </li>
        ))}
      </ul>
      <p className={classes["quiet"]}>{proofHint(explanation)}</p>
      <p className={classes["after"]}>
        <Link to="/users/$id" params={{ id: person.id }} search={{ tab: "groups" }}>
          Groups of {person.name}
        </Link>
      </p>
    </Card>
  );
}
