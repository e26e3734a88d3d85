import { Alert, Button } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import classes from "./as-of-form.module.css";

interface Props {
  /** The day it begins with, 2026-03-04. */
  readonly day: string;
  readonly onShown?: () => void;
}

/** A day, and the workspace as it was at its end. */
export function AsOfForm({ day: first, onShown }: Props): ReactElement {
  const [day, setDay] = useState(first);
  const view = useCommandCall("activity.viewAt");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== "") view.mutate({ at: day }, { onSuccess: () => onShown?.() });
  };
  return (
    <form className={classes["form"]} onSubmit={submit}>
      <label className={classes["field"]}>
        <span>As it was at the end of</span>
        <input
          type="date"
          required
          max="9999-12-31"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      <Button type="submit" variant="default" size="xs" loading={view.isPending}>
        Show that day
      </Button>
      {view.isError && (
        <Alert role="alert" color="red" title="That day could not be shown">
          {view.error.message}
        </Alert>
      )}
    </form>
  );
}
