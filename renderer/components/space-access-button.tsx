import type { ReactElement } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { type AccessStart, useInterface } from "#renderer/state/interface-store.ts";
import { ExplainedButton } from "./explained-button.tsx";

interface Props {
  /** Whom it is for, or the spaces that are chosen already. */
  readonly start: Partial<AccessStart>;
  /** Why it is not for this thing, as a sentence; null where it is. */
  readonly whyNot?: string | null;
  readonly quiet?: boolean;
}

/** Opens the dialog that gives guests and guest groups spaces; who may is judged there, space by space (R29). */
export function SpaceAccessButton({ start, whyNot = null, quiet = false }: Props): ReactElement {
  const openSpaceAccess = useInterface((state) => state.openSpaceAccess);
  const barred = useBarred();
  return (
    <ExplainedButton quiet={quiet} whyNot={barred ?? whyNot} onClick={() => openSpaceAccess(start)}>
      Add space access
    </ExplainedButton>
  );
}
