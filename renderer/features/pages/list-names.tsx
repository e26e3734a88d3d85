import { Fragment, type ReactElement } from "react";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { counted } from "#shared/explanation/words.ts";
import type { PageList } from "#shared/ipc/area-pages.ts";
import classes from "./pages.module.css";

/** What names this file does not know are called. */
export function unknownNames(count: number): string {
  return `${counted(count, "name")} that this file does not know`;
}

/** Whom a list names, on one line; a dash where it restricts nobody. */
export function ListedBriefly({ list }: { list: PageList }): ReactElement {
  const { groups, people, unknown } = list;
  const named = [
    ...groups.map(({ id, name, hasGuestMembers }) => ({ id, name, guest: hasGuestMembers })),
    ...people.map(({ id, name, designation }) => ({ id, name, guest: designation === "guest" })),
  ];
  const names = [...named.map((one) => one.name), ...(unknown > 0 ? [unknownNames(unknown)] : [])];
  if (names.length === 0) return <span>–</span>;
  return (
    <span title={names.join(", ")}>
      {named.map(({ id, name, guest }, at) => (
        <Fragment key={id}>
          {at > 0 && ", "}
          {name}
          {guest && (
            <>
              {" "}
              <GuestLozenge />
            </>
          )}
        </Fragment>
      ))}
      {unknown > 0 && `${named.length > 0 ? ", " : ""}${unknownNames(unknown)}`}
    </span>
  );
}

/** Whom a list names, each a link to them. */
export function ListedNames({ list }: { list: PageList }): ReactElement {
  return (
    <ul className={classes["names"]}>
      {list.groups.map((group) => (
        <li key={`group ${group.id}`}>
          <GroupLink group={group} />
        </li>
      ))}
      {list.people.map((person) => (
        <li key={`person ${person.id}`}>
          <PersonLink person={person} />
        </li>
      ))}
      {list.unknown > 0 && <li className={classes["unknown"]}>{unknownNames(list.unknown)}</li>}
    </ul>
  );
}
