import type { ReactElement } from "react";
import { designationWord, kindWord } from "#shared/explanation/words.ts";
import { GroupLink } from "../group-link.tsx";
import { PersonLink } from "../person-link.tsx";
import { manyOf } from "../words.ts";
import type { TableRow } from "./table-sections.ts";

/** Whose row it is: the name, and in small what they are. */
export function PrincipalCell({ row: { row, name } }: { row: TableRow }): ReactElement {
  if (row.group) {
    return (
      <>
        <GroupLink group={row.group} tabIndex={-1} />
        <small>
          {kindWord(row.group.kind)} · {manyOf(row.memberCount ?? 0, "member")}
        </small>
      </>
    );
  }
  if (row.person) {
    return (
      <>
        <PersonLink person={row.person} tabIndex={-1} />
        <small>{row.person.email ?? designationWord(row.person.designation)}</small>
      </>
    );
  }
  return (
    <>
      {name}
      <small>people who are logged in included</small>
    </>
  );
}
