import type { ReactElement } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import { listPassed } from "#shared/explanation/page-words.ts";
import type { PageHolder } from "#shared/ipc/area-pages.ts";
import type { PageAbility } from "#shared/model/page.ts";
import classes from "./why.module.css";

const shownAtMost = 60;

/** Spaces to go on with, for a person who is picked. */
export function SpaceChoice({
  person,
  spaces,
}: {
  person: PersonRef;
  spaces: readonly SpaceRef[];
}): ReactElement {
  return (
    <>
      <ul className={classes["choices"]}>
        {spaces.slice(0, shownAtMost).map((space) => (
          <li key={space.id}>
            <WhyLink person={person.id} space={space.id} about={space.key} label={space.name} />
            {space.status === "archived" && <Tag>archived</Tag>}
          </li>
        ))}
      </ul>
      <More left={spaces.length - shownAtMost} />
    </>
  );
}

/** People to go on with, for a space that is picked; guests come first. */
export function PersonChoice({
  space,
  people,
  total,
}: {
  space: SpaceRef;
  people: readonly PersonRef[];
  total: number;
}): ReactElement {
  return (
    <>
      <ul className={classes["choices"]}>
        {people.slice(0, shownAtMost).map((person) => (
          <li key={person.id}>
            <WhyLink person={person.id} space={space.id} about={space.key} label={person.name} />
            {person.designation === "guest" && <GuestLozenge />}
          </li>
        ))}
      </ul>
      <More left={total - shownAtMost} />
    </>
  );
}

/** People to go on with, for a page that is picked, each with how they get past its lists. */
export function HolderChoice({
  space,
  page,
  title,
  ability,
  people,
  total,
}: {
  space: string;
  page: string;
  title: string;
  ability: PageAbility;
  people: readonly PageHolder[];
  total: number;
}): ReactElement {
  return (
    <>
      <ul className={classNames(classes["choices"], classes["holders"])}>
        {people.slice(0, shownAtMost).map(({ person, lists }) => (
          <li key={person.id}>
            <WhyLink
              {...{ space, page, ability }}
              person={person.id}
              about={title}
              label={person.name}
            />
            {person.designation === "guest" && <GuestLozenge />}
            {lists.length > 0 && (
              <span className={classes["how"]}>{lists.map(listPassed).join(", ")}</span>
            )}
          </li>
        ))}
      </ul>
      <More left={total - shownAtMost} />
    </>
  );
}

function More({ left }: { left: number }): ReactElement | null {
  if (left <= 0) return null;
  return (
    <p className={classes["quiet"]}>
      And {left.toLocaleString("en")} more. Type in the field above to find them.
    </p>
  );
}
