import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactElement, ReactNode } from "react";
import classes from "./states.module.css";

interface Props {
  /** What could not be shown: "The users could not be shown". */
  readonly title: string;
  /** What happened, as a sentence. */
  readonly message: string;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
}

/** What stands where something failed: what happened, and what can be done. */
export function ErrorState({ title, message, onRetry, actions }: Props): ReactElement {
  return (
    <div className={`${classes["state"]} ${classes["error"]}`} role="alert">
      <div className={classes["icon"]} aria-hidden="true">
        <IconAlertTriangle size={28} stroke={1.5} />
      </div>
      <h2 className={classes["title"]}>{title}</h2>
      <p className={classes["text"]}>{message}</p>
      <div className={classes["actions"]}>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
