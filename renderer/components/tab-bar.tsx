import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type ReactElement, type ReactNode, useId } from "react";
import classes from "./detail.module.css";

interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly count?: number;
}

interface Props<Name extends string> {
  /** What the tabs are of, for those who hear them. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs and the panel of the chosen one; one tab stop, left and right choose. */
export function TabBar<Name extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: Props<Name>): ReactElement {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.name === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <>
      <div className={classes["tabs"]} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <UnstyledButton
            key={tab.name}
            id={`${id}-${tab.name}`}
            role="tab"
            className={classes["tab"] ?? ""}
            aria-selected={tab.name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === chosen ? 0 : -1}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label} {tab.count !== undefined && <small>{tab.count.toLocaleString("en")}</small>}
          </UnstyledButton>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen}`}
        className={classes["panel"]}
      >
        {children}
      </div>
    </>
  );
}
