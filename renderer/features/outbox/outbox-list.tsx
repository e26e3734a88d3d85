import { UnstyledButton } from "@mantine/core";
import { type ReactElement, useMemo } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { manyOf } from "#renderer/components/words.ts";
import type { OutboxMessage } from "#shared/explanation/outbox.ts";
import { outboxKindWord, outboxSubject } from "#shared/explanation/outbox-words.ts";
import { dateText } from "#shared/explanation/words.ts";
import classes from "./outbox.module.css";

interface Props {
  readonly messages: readonly OutboxMessage[];
  readonly site: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The messages, newest first; choosing one opens it beside. */
export function OutboxList({ messages, site, chosen, onChoose }: Props): ReactElement {
  const source = useLocalRows(messages, "outbox");
  const columns = useMemo<GridColumn<OutboxMessage>[]>(
    () => [
      {
        id: "subject",
        header: "Subject",
        width: "minmax(200px, 2.4fr)",
        cell: (message) => (
          <UnstyledButton
            tabIndex={-1}
            aria-current={message.id === chosen}
            className={classNames(classes["subject"], message.id === chosen && classes["chosen"])}
            onClick={() => onChoose(message.id)}
          >
            {outboxSubject(message, site)}
          </UnstyledButton>
        ),
      },
      {
        id: "kind",
        header: "What",
        width: "minmax(130px, 1fr)",
        cell: ({ kind }) => <span>{outboxKindWord(kind)}</span>,
      },
      {
        id: "to",
        header: "To",
        width: "minmax(120px, 1fr)",
        cell: (message) => {
          const text = toText(message);
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: "when",
        header: "When",
        width: "104px",
        cell: ({ change }) => <span>{dateText(change.at)}</span>,
      },
    ],
    [site, chosen, onChoose],
  );
  return <DataGrid label="Messages, newest first" columns={columns} source={source} />;
}

function toText({ to: { total, people } }: OutboxMessage): string {
  const [only] = people;
  return total === 1 && only ? only.name : manyOf(total, "person", "people");
}
