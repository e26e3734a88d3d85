import { IconMailOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useCallback } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterChoice } from "#renderer/components/filters/filter-choice.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { Page } from "#renderer/components/page.tsx";
import { manyOf, shownOf } from "#renderer/components/words.ts";
import { outboxKinds } from "#shared/explanation/outbox.ts";
import { outboxKindWord } from "#shared/explanation/outbox-words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import classes from "./outbox.module.css";
import { OutboxActions } from "./outbox-actions.tsx";
import { OutboxList } from "./outbox-list.tsx";
import { OutboxMessagePane } from "./outbox-message.tsx";
import { OutboxRange } from "./outbox-range.tsx";
import { type OutboxSearch, outboxSearchDefaults, outboxSearchSchema } from "./outbox-search.ts";

const route = getRouteApi("/outbox");
const recipients = 100;

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: OutboxSearch) => outboxSearchSchema.parse(search);

/** The mails and notices that Confluence would send because of what was changed here. */
export function OutboxPage(): ReactElement {
  const { kind, changes } = route.useSearch({ select: knownSearch });
  return (
    <Page
      name="Outbox"
      fill
      sub="What Confluence would send because of the changes made here: to whom, and why. Nothing is ever sent from Vestibule."
      actions={<OutboxActions asked={{ kind, changes }} />}
    >
      <Messages />
    </Page>
  );
}

function Messages(): ReactElement {
  const search = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { kind, changes } = search;
  const { data, error, refetch } = useQueryCall(
    "outbox.list",
    { kind, changes, recipients },
    { keepPrevious: true },
  );
  const change = useCallback(
    (next: Partial<OutboxSearch>) =>
      void navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  if (error) {
    return (
      <ErrorState
        title="The outbox could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={10} />;
  const all = outboxKinds.reduce((sum, one) => sum + data.counts[one], 0);
  const range = <OutboxRange found={data} onMore={() => change({ changes: changes * 5 })} />;
  if (all === 0) {
    return (
      <>
        <EmptyState icon={<IconMailOff size={28} stroke={1.5} />} title="Nobody would be told">
          Inviting a guest, or giving a guest or a guest group a space, would send something. An
          import sends nothing, and neither does what was taken back.
        </EmptyState>
        {range}
      </>
    );
  }
  return (
    <>
      <Kinds found={data} kind={kind} onChange={(next) => change({ kind: next, message: null })} />
      {data.messages.length === 0 ? (
        <NothingMatches what="message" onClear={() => change(outboxSearchDefaults)} />
      ) : (
        <Found found={data} search={search} onChange={change} />
      )}
      {range}
    </>
  );
}

interface KindsProps {
  readonly found: CallOutput<"outbox.list">;
  readonly kind: OutboxSearch["kind"];
  readonly onChange: (kind: OutboxSearch["kind"]) => void;
}

function Kinds({ found, kind, onChange }: KindsProps): ReactElement {
  const all = outboxKinds.reduce((sum, one) => sum + found.counts[one], 0);
  return (
    <FilterBar count={shownOf(found.total, all, "message", "messages")}>
      <FilterChoice
        label="What is sent"
        choices={[
          { value: null, label: "All", count: all },
          ...outboxKinds.map((one) => ({
            value: one,
            label: outboxKindWord(one),
            count: found.counts[one],
          })),
        ]}
        value={kind}
        onChange={onChange}
      />
    </FilterBar>
  );
}

interface FoundProps {
  readonly found: CallOutput<"outbox.list">;
  readonly search: OutboxSearch;
  readonly onChange: (next: Partial<OutboxSearch>) => void;
}

function Found({ found, search, onChange }: FoundProps): ReactElement {
  const { messages, site, total } = found;
  const chosen = messages.find((one) => one.id === search.message) ?? messages[0];
  const beyond = total - messages.length;
  const choose = useCallback((message: string) => onChange({ message }), [onChange]);
  return (
    <div className={classes["layout"]}>
      <div className={classes["list"]}>
        <OutboxList messages={messages} chosen={chosen?.id} onChoose={choose} />
        {beyond > 0 && <p className={classes["note"]}>And {manyOf(beyond, "older message")}.</p>}
      </div>
      {chosen && <OutboxMessagePane message={chosen} site={site} />}
    </div>
  );
}
