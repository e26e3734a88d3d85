import { UnstyledButton } from "@mantine/core";
import { type ReactElement, useMemo } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { manyOf } from "#renderer/components/words.ts";
import type { OutboxMessage } from "#shared/explanation/outbox.ts";
import { outboxKindWord } from "#shared/explanation/outbox-words.ts";
import { dateText } from "#shared/explanation/words.ts";
import classes from "./outbox.module.css";

interface Props {
  readonly messages: readonly OutboxMessage[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The messages, newest first; choosing one opens it beside. */
export function OutboxList({ messages, chosen, onChoose }: Props): ReactElement {
  const source = useLocalRows(messages, "outbox");
  const columns = useMemo<GridColumn<OutboxMessage>[]>(
    () => [
      {
        id: "message",
        header: "Message",
        width: "minmax(138px, 1fr)",
        cell: (message) => (
          <UnstyledButton
            tabIndex={-1}
            aria-current={message.id === chosen}
            className={classNames(classes["subject"], message.id === chosen && classes["chosen"])}
            onClick={() => onChoose(message.id)}
          >
            {outboxKindWord(message.kind)}
          </UnstyledButton>
        ),
      },
      {
        id: "about",
        header: "About",
        width: "minmax(96px, 1.3fr)",
        cell: ({ space, guests }) => {
          const text = space?.name ?? guests[0]?.name ?? "";
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: "to",
        header: "To",
        width: "minmax(94px, 0.7fr)",
        cell: (message) => {
          const text = toText(message);
          return <span title={text}>{text}</span>;
        },
      },
      {
        id: "when",
        header: "When",
        width: "108px",
        cell: ({ change }) => <span>{dateText(change.at)}</span>,
      },
    ],
    [chosen, onChoose],
  );
  return <DataGrid label="Messages, newest first" columns={columns} source={source} />;
}

function toText({ to: { total } }: OutboxMessage): string {
  return manyOf(total, "person", "people");
}
