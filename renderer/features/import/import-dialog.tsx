import { Alert, Button, Group, Loader, Modal, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import { counted } from "#shared/explanation/words.ts";
import { emptyRequest, ImportForm, type ImportRequest } from "./import-form.tsx";
import { ImportReportView } from "./import-report-view.tsx";

/**
 * Import in one dialog: choose files and folders, preview what they would do, import, read what they
 * did. A refusal names file and place, and nothing was imported.
 */
export function ImportDialog(): ReactElement {
  const close = useInterface((state) => state.closeDialog);
  const navigate = useNavigate();
  const [request, setRequest] = useState<ImportRequest>(emptyRequest);
  const run = useCommandCall("import.run");
  const report = run.data;
  const imported = report !== undefined && run.variables?.dryRun === false;
  const change = (next: ImportRequest) => {
    setRequest(next);
    run.reset();
  };
  const start = (dryRun: boolean) => run.mutate({ ...request, dryRun });
  const barred = useBarred();
  const ready = request.paths.length > 0 && !run.isPending && barred === null;
  return (
    <Modal
      opened
      size={760}
      onClose={close}
      closeOnClickOutside={false}
      title={imported ? "Imported" : "Import from Confluence"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {barred !== null && (
        <Alert color="gray" mb="md" title="Nothing can be imported just now">
          {barred}
        </Alert>
      )}
      {!imported && <ImportForm request={request} onChange={change} />}
      <div aria-live="polite">
        {run.isPending && (
          <Group gap="xs" mt="md">
            <Loader size="xs" />
            <Text size="sm">
              Reading {counted(request.paths.length, "file or folder", "files and folders")}…
            </Text>
          </Group>
        )}
        {run.isError && (
          <Alert role="alert" color="red" mt="md" title="Nothing was imported">
            {run.error.message}
          </Alert>
        )}
        {report && <ImportReportView report={report} imported={imported} />}
      </div>
      <Group justify="flex-end" mt="lg" gap="xs">
        {imported ? (
          <>
            {report.classify.length > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  close();
                  void navigate({ to: "/groups", search: { unclassified: true } });
                }}
              >
                Classify {counted(report.classify.length, "group")}
              </Button>
            )}
            <Button onClick={close}>Done</Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button variant="default" disabled={!ready} onClick={() => start(true)}>
              Preview
            </Button>
            <Button disabled={!ready} onClick={() => start(false)}>
              Import
            </Button>
          </>
        )}
      </Group>
    </Modal>
  );
}
