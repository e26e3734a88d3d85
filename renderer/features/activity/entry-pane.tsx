import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { dateText } from "#shared/explanation/words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import classes from "./activity.module.css";
import { kindTag, timeText } from "./activity-rows.ts";
import { EntryActions } from "./entry-actions.tsx";
import { EntryLines } from "./entry-lines.tsx";

/** One change in full: who, when, why, what it did, and what can be done about it. */
export function EntryPane({ change }: { change: number }): ReactElement {
  const [settled] = useDebouncedValue(change, 120, { leading: true });
  const { data, error, refetch } = useQueryCall(
    "activity.get",
    { change: settled },
    { keepPrevious: true },
  );
  // The last one is shown until the next is there, but nothing of it can be used by mistake.
  const stale = data !== undefined && data.change.revision !== change;
  return (
    <section
      className={classNames(classes["pane"], stale && classes["stale"])}
      aria-label="The change"
      aria-busy={stale}
      inert={stale}
    >
      {error ? (
        <ErrorState
          title="This change could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      ) : data ? (
        <Entry key={data.change.revision} entry={data} />
      ) : (
        <LoadingState />
      )}
    </section>
  );
}

function Entry({ entry }: { entry: CallOutput<"activity.get"> }): ReactElement {
  const { change, undone } = entry;
  const tag = change.of === undefined ? kindTag(change) : null;
  return (
    <>
      <h2 className={classes["title"]}>
        {change.label}
        {tag !== null && <Tag>{tag}</Tag>}
        {undone && <Tag>taken back since</Tag>}
      </h2>
      <p className={classes["sub"]}>
        Change {change.revision} · {dateText(change.at)}, {timeText(change.at)} UTC ·{" "}
        <Actor change={change} />
        {change.of !== undefined && (
          <>
            {" "}
            · {change.kind} of <ChangeLink change={change.of} />
          </>
        )}
      </p>
      {change.reason !== undefined && <p className={classes["reason"]}>Because: {change.reason}</p>}
      <EntryActions entry={entry} />
      <EntryLines entry={entry} />
    </>
  );
}

function Actor({ change: { actor } }: { change: ChangeEntry }): ReactElement {
  if (actor.person === null) return <>{actor.name}</>;
  return (
    <Link to="/users/$id" params={{ id: actor.person }}>
      {actor.name}
    </Link>
  );
}
