import { Button, Popover } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { AsOfForm } from "#renderer/components/as-of-form.tsx";

/** Undo and redo of what is next in line, and a day to go back to. */
export function TurnButtons(): ReactElement {
  const [open, setOpen] = useState(false);
  const barred = useBarred();
  const next = useQueryCall("activity.next", {});
  const { undo, redo } = next.data ?? { undo: null, redo: null };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden="true" />}
        disabled={barred !== null || undo === null}
        title={barred ?? (undo ? `Undo: ${undo.label}` : "There is nothing to undo")}
        onClick={() => invokeCommand("edit.undo")}
      >
        Undo
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size={16} stroke={1.5} aria-hidden="true" />}
        disabled={barred !== null || redo === null}
        title={barred ?? (redo ? `Redo: ${redo.label}` : "There is nothing to redo")}
        onClick={() => invokeCommand("edit.redo")}
      >
        Redo
      </Button>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <Button variant="default" onClick={() => setOpen(!open)}>
            As it was…
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="The workspace as it was">
          <AsOfForm day={new Date().toISOString().slice(0, 10)} onShown={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
