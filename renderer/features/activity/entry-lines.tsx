import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { manyOf } from "#renderer/components/words.ts";
import type { EventLine, TouchedThing } from "#shared/explanation/event-words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import classes from "./activity.module.css";
import { whatParts } from "./what-parts.ts";

/** What a change did, a line for each fact: what it is about, before and after. */
export function EntryLines({ entry }: { entry: CallOutput<"activity.get"> }): ReactElement {
  const { lines, count } = entry;
  if (lines === null) {
    return (
      <p className={classes["note"]}>
        What this change did in detail is no longer in the history; that it was made, by whom and
        why is.
      </p>
    );
  }
  if (lines.length === 0) return <p className={classes["note"]}>It changed no fact.</p>;
  const beyond = count - lines.length;
  return (
    <>
      <table className={classes["lines"]} aria-label="What it did">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.what} ${line.before} ${line.after}`}>
              <th scope="row">
                <What line={line} />
              </th>
              <td>{line.before}</td>
              <td>{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {beyond > 0 && (
        <p className={classes["note"]}>And {manyOf(beyond, "more line")} like these.</p>
      )}
    </>
  );
}

function What({ line }: { line: EventLine }): ReactElement {
  return (
    <>
      {whatParts(line).map(({ text, thing, at }) =>
        thing ? <Thing key={at} thing={thing} /> : <span key={at}>{text}</span>,
      )}
    </>
  );
}

/** A thing as a link to its page; one that is gone leads to what was ever changed about it. */
function Thing({ thing }: { thing: TouchedThing }): ReactElement {
  const { type, id, name, gone, space } = thing;
  if (type === "page") {
    if (gone || space === undefined) return <>“{name}”</>;
    return (
      <Link to="/why" search={{ space, page: id }}>
        {name}
      </Link>
    );
  }
  if (gone) {
    return (
      <>
        <Link to="/activity" search={{ [type]: id }}>
          {name}
        </Link>{" "}
        <small>(gone)</small>
      </>
    );
  }
  const to = { person: "/users/$id", group: "/groups/$id", space: "/spaces/$id" } as const;
  return (
    <Link to={to[type]} params={{ id }}>
      {name}
    </Link>
  );
}
