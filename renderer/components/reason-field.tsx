import { Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import type { Impact } from "#shared/explanation/impact.ts";

const manyPeople = 10;

/** Whether changes reach far enough to ask why: someone turns, many people are concerned, or something new is wrong. */
export function isFarReaching({ counts }: Impact): boolean {
  const flips = counts.becomeGuests + counts.stopBeingGuests + counts.otherFlips;
  return flips > 0 || counts.people > manyPeople || counts.newFindings > 0;
}

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why something is done, if one wants to say so. */
export function ReasonField({ value, onChange }: Props): ReactElement {
  return (
    <Textarea
      mt="md"
      label="Reason (optional)"
      description="It stands with the entry in the activity."
      maxLength={1000}
      autosize
      minRows={1}
      maxRows={4}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
