import { Alert, List } from "@mantine/core";
import { IconTool } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import classes from "./frame.module.css";

/** What opening the workspace had to repair, until it is put away. */
export function Repairs({ repairs }: { repairs: readonly string[] }): ReactElement | null {
  const [seen, setSeen] = useState(false);
  if (seen || repairs.length === 0) return null;
  return (
    <div className={classes["repairs"]}>
      <Alert
        color="gray"
        icon={<IconTool size={18} stroke={1.5} />}
        title="Opening this workspace repaired something"
        withCloseButton
        closeButtonLabel="Put this away"
        onClose={() => setSeen(true)}
      >
        <List size="sm">
          {repairs.map((repair) => (
            <List.Item key={repair}>{repair}</List.Item>
          ))}
        </List>
      </Alert>
    </div>
  );
}
