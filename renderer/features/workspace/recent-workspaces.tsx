import { UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Tag } from "#renderer/components/tag.tsx";
import { dateText } from "#shared/explanation/words.ts";
import classes from "./start-page.module.css";

/** The workspaces opened before; those whose file is gone are marked: opening one says what is left of it. */
export function RecentWorkspaces({
  onOpen,
}: {
  onOpen: (path: string) => void;
}): ReactElement | null {
  const { data } = useQueryCall("workspace.recent", {});
  if (data === undefined || data.length === 0) return null;
  return (
    <section className={classes["card"]} aria-labelledby="recent">
      <h2 id="recent" className={classes["cardTitle"]}>
        Recent
      </h2>
      <ul className={classes["list"]}>
        {data.map(({ path, name, openedAt, exists }) => (
          <li key={path}>
            <UnstyledButton className={classes["recent"] ?? ""} onClick={() => onOpen(path)}>
              <span className={classes["recentName"]}>{name}</span>
              {!exists && <Tag>file is gone: see what is left</Tag>}
              <span className={classes["recentPath"]} title={path}>
                {path} · {dateText(openedAt)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
