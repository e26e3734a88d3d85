import type { ReactElement } from "react";
import { designationWord, kindWord } from "#shared/explanation/words.ts";
import { GroupLink } from "../group-link.tsx";
import { PersonLink } from "../person-link.tsx";
import { manyOf } from "../words.ts";
import classes from "./permission-table.module.css";
import type { TableRow } from "./table-sections.ts";

/** Whose row it is: the name, and in small what they are, or what becomes of the row. */
export function PrincipalCell({ row }: { row: TableRow }): ReactElement {
  const { group, person, ticks } = row.row;
  const fresh = ticks.length === 0 && row.wanted.size > 0;
  return (
    <>
      {group && <GroupLink group={group} tabIndex={-1} />}
      {person && <PersonLink person={person} tabIndex={-1} />}
      {!(group || person) && row.name}
      {fresh && <small className={classes["fresh"]}>new, not saved yet</small>}
      {!fresh && <small>{aboutText(row)}</small>}
    </>
  );
}

function aboutText({ row, wanted }: TableRow): string {
  const { group, person, memberCount, ticks } = row;
  if (ticks.length > 0 && wanted.size === 0) return "the row goes when you save";
  if (group) {
    const members = memberCount === null ? [] : [manyOf(memberCount, "member")];
    return [kindWord(group.kind), ...members].join(" · ");
  }
  if (person) return person.email ?? designationWord(person.designation);
  return "people who are logged in included";
}
