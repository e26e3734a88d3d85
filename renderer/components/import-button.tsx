import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Opens the import; the next action wherever there is nothing yet. */
export function ImportButton({ quiet = false }: { quiet?: boolean }): ReactElement {
  const openDialog = useInterface((state) => state.openDialog);
  return (
    <Button
      variant={quiet ? "default" : "filled"}
      leftSection={<IconFileImport size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => openDialog("import")}
    >
      {quiet ? "Import…" : "Import from Confluence…"}
    </Button>
  );
}
