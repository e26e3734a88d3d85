import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import type { ListPassage } from "#shared/explanation/page-explanation.ts";
import { counted } from "#shared/explanation/words.ts";
import classes from "./gate-chain.module.css";

const shownFirst = 6;

/** Whom a list names, each a link to them; those beyond the first few when asked for. */
export function ListNames({ list }: { list: ListPassage }): ReactElement {
  const [all, setAll] = useState(false);
  const names = [
    ...list.groups.map((group) => <GroupLink key={`group ${group.id}`} group={group} />),
    ...list.people.map((person) => <PersonLink key={`person ${person.id}`} person={person} />),
  ];
  const hidden = all ? 0 : Math.max(0, names.length - shownFirst);
  return (
    <span className={classes["names"]}>
      {hidden > 0 ? names.slice(0, shownFirst) : names}
      {hidden > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {hidden} more
        </Button>
      )}
      {list.unknown > 0 && (
        <span className={classes["unknown"]}>
          {counted(list.unknown, "name")} that this file does not know
        </span>
      )}
    </span>
  );
}
