import { Alert, Button, Group, Modal, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { useLast } from "#renderer/components/use-last.ts";
import { type RefusedOpening, useInterface } from "#renderer/state/interface-store.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import classes from "./start-page.module.css";

/** Why a workspace could not be opened, and what can be done with what there is of it. */
export function RefusedOpeningDialog(): ReactElement {
  const { refusedOpening, tellRefusedOpening } = useInterface();
  const shown = useLast(refusedOpening);
  const path = shown?.path ?? null;
  const close = () => tellRefusedOpening(null);
  return (
    <Modal
      opened={refusedOpening !== null}
      size={560}
      onClose={close}
      title={`${nameOf(path)} could not be opened`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {shown && <Refused key={path} refused={shown} onClose={close} />}
    </Modal>
  );
}

interface RefusedProps {
  readonly refused: RefusedOpening;
  readonly onClose: () => void;
}

function Refused({ refused: { path, failure }, onClose }: RefusedProps): ReactElement {
  const way = wayOn(failure);
  return (
    <>
      <p className={classes["problem"]} role="alert">
        {failure.message}
      </p>
      {path === null || way === null ? (
        <Group justify="flex-end" mt="lg">
          <Button variant="default" data-autofocus onClick={onClose}>
            Close
          </Button>
        </Group>
      ) : (
        <WayOn path={path} way={way} onClose={onClose} />
      )}
    </>
  );
}

/** The file's own name, on any system. */
function nameOf(path: string | null): string {
  return path?.split(/[\\/]/).at(-1) || "It";
}

const ways = {
  openReadable: {
    call: "workspace.openReadable",
    does: "What can be read is opened for reading only, with what had to be left out. From there it can be saved as a new workspace.",
    label: "Open what can be read",
    failed: "Nothing could be read",
  },
  rebuild: {
    call: "backups.rebuild",
    does: "A new file is written in its place from the newest good backup and the changes known since. What cannot be brought back is said then.",
    label: "Make it anew from what is left",
    failed: "It could not be made anew",
  },
} as const;

function wayOn({ code, details }: Failure): keyof typeof ways | null {
  if (code === "workspace-damaged" || code === "workspace-newer") return "openReadable";
  return code === "file-missing" && details["left"] !== undefined ? "rebuild" : null;
}

interface WayOnProps {
  readonly path: string;
  readonly way: keyof typeof ways;
  readonly onClose: () => void;
}

function WayOn({ path, way, onClose }: WayOnProps): ReactElement {
  const { call, does, label, failed } = ways[way];
  const { mutate, isPending, error } = useCommandCall(call);
  return (
    <>
      <Text c="dimmed" size="sm" mt="sm">
        {does}
      </Text>
      {error && (
        <Alert role="alert" color="red" mt="md" title={failed}>
          {error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button
          data-autofocus
          loading={isPending}
          onClick={() => mutate({ path }, { onSuccess: onClose })}
        >
          {label}
        </Button>
      </Group>
    </>
  );
}
