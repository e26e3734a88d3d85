import { Textarea } from "@mantine/core";
import type { ReactElement } from "react";

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Asks why; it may stay empty. */
export function ReasonField({ value, onChange }: Props): ReactElement {
  return (
    <Textarea
      mt="sm"
      label="Reason (optional)"
      description="It stands with the entry in the activity."
      maxLength={1000}
      autosize
      minRows={1}
      maxRows={5}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** A reason as a call takes it: left out where none was given. */
export function reasonGiven(text: string): { readonly reason?: string } {
  const reason = text.trim();
  return reason === "" ? {} : { reason };
}
