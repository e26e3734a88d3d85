import { Alert, List } from "@mantine/core";
import { IconTool } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import classes from "./frame.module.css";

/** What opening the workspace had to repair, until it is put away; of one read in part the banner says it. */
export function Repairs({ workspace }: { workspace: WorkspaceSummary }): ReactElement | null {
  const [seen, setSeen] = useState(false);
  const { repairs, mode, heldBy } = workspace;
  const inBanner = mode === "read" && heldBy === null;
  if (seen || inBanner || repairs.length === 0) return null;
  return (
    <div className={classes["repairs"]}>
      <Alert
        color="gray"
        icon={<IconTool size={18} stroke={1.5} />}
        title="Found when this workspace was opened"
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
