import { VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Says aloud what one would otherwise have to see. */
export function LiveRegion(): ReactElement {
  const announcement = useInterface((state) => state.announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {announcement}
    </VisuallyHidden>
  );
}
