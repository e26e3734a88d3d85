import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { ChangeButton } from "#renderer/components/change-button.tsx";
import classes from "#renderer/components/detail.module.css";
import type { PersonDetail } from "#shared/ipc/area-people.ts";
import { type Turning, toGuest, toRegular } from "./turning.ts";

/** What makes a guest of a regular user or the other way round, said plainly, and done (R3). */
export function TurnCard({ detail }: { detail: PersonDetail }): ReactElement | null {
  const plan = useQueryCall("plan.get", {});
  if (!plan.data) return null;
  const { defaultGroups } = plan.data;
  const ways: readonly Turning[] = [
    ...(detail.proof.designation === "regular" ? [toGuest(detail, defaultGroups.guest)] : []),
    ...(detail.proof.designation === "guest" ? [toRegular(detail, defaultGroups.regular)] : []),
  ];
  return (
    <>
      {ways.map(({ title, text, label, changes: [first, ...rest], whyNot }) => (
        <Card key={title} title={title}>
          <p className={classes["text"]}>{text}</p>
          {first && (
            <div className={classes["actions"]}>
              <ChangeButton
                label={`${label}…`}
                title={label}
                changes={[first, ...rest]}
                confirm={label}
                whyNot={whyNot}
              />
            </div>
          )}
        </Card>
      ))}
    </>
  );
}
