import type { ReactElement } from "react";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import type { Attention } from "#shared/ipc/area-overview.ts";
import { AttentionLink } from "./attention-link.tsx";
import { attentionWords } from "./attention-words.ts";
import classes from "./overview.module.css";

/** What wants a look: how many, what it means, and the first few by name. */
export function AttentionList({ items }: { items: readonly Attention[] }): ReactElement {
  if (items.length === 0) {
    return <p className={classes["note"]}>Nothing stands out on this instance.</p>;
  }
  return (
    <ul className={classes["attention"]}>
      {items.map((item) => (
        <AttentionItem key={item.id} item={item} />
      ))}
    </ul>
  );
}

function AttentionItem({ item }: { item: Attention }): ReactElement {
  const { what, meaning } = attentionWords(item.id, item.count);
  const { people, groups, spaces, count } = item;
  const left = count - people.length - groups.length - spaces.length;
  const named = people.length + groups.length + spaces.length;
  return (
    <li>
      <span className={classes["number"]}>{count.toLocaleString("en")}</span>
      <div>
        <span className={classes["what"]}>
          <AttentionLink item={item}>{what}</AttentionLink>
        </span>
        <p className={classes["note"]}>{meaning}</p>
        {named > 0 && (
          <div className={classes["names"]}>
            {people.map((person) => (
              <PersonLink key={person.id} person={person} />
            ))}
            {groups.map((group) => (
              <GroupLink key={group.id} group={group} />
            ))}
            {spaces.map((space) => (
              <SpaceLink key={space.id} space={space} />
            ))}
            {left > 0 && <span className={classes["quiet"]}>and {left} more</span>}
          </div>
        )}
      </div>
    </li>
  );
}
