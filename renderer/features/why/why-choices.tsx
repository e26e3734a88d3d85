import type { ReactElement } from "react";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
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

function More({ left }: { left: number }): ReactElement | null {
  if (left <= 0) return null;
  return (
    <p className={classes["quiet"]}>
      And {left.toLocaleString("en")} more. Type in the field above to find them.
    </p>
  );
}
