import type { ReactElement } from "react";
import { BlameWords } from "#renderer/components/blame-words.tsx";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { manyOf } from "#renderer/components/words.ts";
import { givenBlame } from "#shared/explanation/blame.ts";
import { upperFirst } from "#shared/explanation/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";

/** What the kind of a group means for its members, and where its GUEST label comes from (R5, R6). */
export function AboutGroupCard({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, guestCount, memberCount, since } = detail;
  const created = givenBlame(since, "created");
  return (
    <Card title={kindTitle(detail)}>
      <p className={classes["text"]}>{kindMeaning(detail)}</p>
      <p className={classes["quiet"]}>
        {group.hasGuestMembers
          ? `It has the GUEST label because ${manyOf(guestCount, "member is a guest", "members are guests")}, of ${memberCount.toLocaleString("en")}.`
          : "It has no GUEST label: no member is a guest."}
      </p>
      {since && (
        <p className={classes["quiet"]}>
          <BlameWords blame={{ ...created, text: upperFirst(created.text) }} />.
        </p>
      )}
    </Card>
  );
}

function kindTitle({ group }: GroupDetail): string {
  if (group.kind === "guest") return "A guest group";
  return group.kind === "regular" ? "A regular group" : "A group of another product";
}

function kindMeaning({ group, external }: GroupDetail): string {
  const managed = external ? " Its members are managed by the identity provider." : "";
  if (group.kind === "guest") {
    return `Whoever is in guest groups only is a guest, on the whole instance.${managed}`;
  }
  if (group.kind === "regular") {
    return `Whoever is in it is a regular user on the whole instance, whatever guest groups they are in besides.${managed}`;
  }
  return `It makes nobody a regular user or a guest, and grants nothing here.${managed}`;
}
