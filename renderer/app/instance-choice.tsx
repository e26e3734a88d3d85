import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import classes from "./sidebar.module.css";

/** Which of the workspace's instances the screens show. */
export function InstanceChoice({ workspace }: { workspace: WorkspaceSummary }): ReactElement {
  const choose = useCommandCall("workspace.chooseInstance");
  return (
    <div className={classes["instances"]}>
      <NativeSelect
        size="xs"
        aria-label="Instance"
        value={workspace.instance?.id ?? ""}
        data={workspace.instances.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => choose.mutate({ id: currentTarget.value })}
      />
    </div>
  );
}
