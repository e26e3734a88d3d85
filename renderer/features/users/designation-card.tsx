import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { GroupLink } from "#renderer/components/group-link.tsx";
import type { GroupRef } from "#shared/explanation/decision.ts";
import { designationReason, firstName } from "#shared/explanation/words.ts";
import type { PersonDetail } from "#shared/ipc/area-people.ts";

/** Why someone is a guest, a regular user or neither, with the memberships that decide it (R1-R5). */
export function DesignationCard({ detail }: { detail: PersonDetail }): ReactElement {
  const { proof, person, saysGuest } = detail;
  const called = firstName(person.name);
  return (
    <Card title={titleOf(detail)}>
      <p className={classes["text"]}>{designationReason(proof, called)}</p>
      <Groups title="Regular groups" groups={proof.regularGroups} />
      <Groups title="Guest groups" groups={proof.guestGroups} />
      <Groups title="Groups of other products, which do not count" groups={proof.otherGroups} />
      {saysGuest !== null && saysGuest !== (proof.designation === "guest") && (
        <p className={classes["quiet"]}>
          The import says {saysGuest ? "guest" : "not a guest"}; by the groups here that is not so.
          A dump may be older than the groups, or a group may be of another kind.
        </p>
      )}
    </Card>
  );
}

function titleOf({ proof, person }: PersonDetail): string {
  const called = firstName(person.name);
  switch (proof.designation) {
    case "guest":
      return `Why ${called} is a guest`;
    case "regular":
      return `Why ${called} is a regular user`;
    case "none":
      return `Why ${called} has no access`;
    case "inactive":
      return `Why nothing counts for ${called}`;
    case "app":
      return `What ${person.name} is`;
  }
}

function Groups({
  title,
  groups,
}: {
  title: string;
  groups: readonly GroupRef[];
}): ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <>
      <p className={classes["quiet"]}>{title}</p>
      <ul className={classes["list"]}>
        {groups.map((group) => (
          <li key={group.id}>
            <GroupLink group={group} />
          </li>
        ))}
      </ul>
    </>
  );
}
