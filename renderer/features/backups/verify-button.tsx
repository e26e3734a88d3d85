import { Alert, Button, List, Modal } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { VerifyReport } from "#shared/ipc/area-backups.ts";

/** Reads all files of the workspace through and says what is wrong with them, and where. */
export function VerifyButton(): ReactElement {
  const [opened, setOpened] = useState(false);
  const report = useQueryCall("backups.verify", {}, { enabled: opened, fresh: true });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Check the files…
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Check the files"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {report.error ? (
          <Alert role="alert" color="red" title="They could not be checked">
            {report.error.message}
          </Alert>
        ) : report.data === undefined ? (
          <LoadingState lines={3} />
        ) : (
          <Report report={report.data} />
        )}
      </Modal>
    </>
  );
}

function Report({ report: { ok, revision, backups, problems } }: { report: VerifyReport }) {
  if (ok) {
    return (
      <p role="status">
        Everything is in order: workspace, journal and history up to change {revision}, and{" "}
        {manyOf(backups, "backup")}. Nothing was written.
      </p>
    );
  }
  return (
    <Alert role="alert" color="red" title={`${manyOf(problems.length, "problem")} found`}>
      <List size="sm">
        {problems.map(({ file, line, what }) => (
          <List.Item key={`${file} ${line} ${what}`}>
            {file}
            {line === undefined ? "" : `, line ${line}`}: {what}
          </List.Item>
        ))}
      </List>
      <p>Nothing was written. Opening the workspace anew mends what can be mended and says how.</p>
    </Alert>
  );
}
