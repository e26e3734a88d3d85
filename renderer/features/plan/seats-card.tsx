import { NativeSelect, Switch, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { upperFirst } from "#shared/explanation/words.ts";
import type { PlanDetail } from "#shared/ipc/area-plan.ts";
import { plans } from "#shared/model/instance.ts";
import classes from "./plan.module.css";
import { type PlanDraft, seatsProblem, seatsUsed } from "./plan-draft.ts";

interface Props {
  readonly detail: PlanDetail;
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The plan, its seats, and the switch for visitors who are not logged in (R13, R28). */
export function SeatsCard({ detail, draft, onChange }: Props): ReactElement {
  const { seats, anonymousSpaces } = detail;
  const used = seatsUsed(detail);
  const problem = seatsProblem(detail, draft);
  const left = problem === null && draft.seats.trim() !== "" ? Number(draft.seats) - used : null;
  return (
    <Card title="Plan, seats and anonymous access">
      <div className={classes["row"]}>
        <NativeSelect
          label="Plan"
          value={draft.plan}
          data={plans.map((one) => ({ value: one, label: upperFirst(one) }))}
          onChange={({ currentTarget }) =>
            onChange({
              ...draft,
              plan: plans.find((one) => one === currentTarget.value) ?? draft.plan,
            })
          }
        />
        <TextInput
          label="Seat limit"
          placeholder="not known"
          inputMode="numeric"
          maxLength={12}
          value={draft.seats}
          error={problem}
          onChange={({ currentTarget }) => onChange({ ...draft, seats: currentTarget.value })}
        />
      </div>
      <p className={classes["reason"]}>
        {`${manyOf(used, "seat")} in use: ${manyOf(seats.regular, "regular user")} and ${manyOf(seats.guests, "guest")}. `}
        {left !== null &&
          (left < 0 ? `${manyOf(-left, "seat")} too many. ` : `${manyOf(left, "seat")} left. `)}
        Every guest takes a seat; deactivated people and apps take none.
      </p>
      <Switch
        mt="md"
        label="Visitors who are not logged in may see spaces that are open to them"
        checked={draft.anonymousAccess}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, anonymousAccess: currentTarget.checked })
        }
      />
      <p className={classes["reason"]}>
        {anonymousSpaces === 0
          ? "No space has an anonymous View."
          : `${manyOf(anonymousSpaces, "space has", "spaces have")} an anonymous View. Everyone who is logged in reaches them, guests included, whether this is on or off.`}
      </p>
    </Card>
  );
}
