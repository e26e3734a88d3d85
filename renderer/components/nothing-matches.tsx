import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { EmptyState } from "./empty-state.tsx";

interface Props {
  /** Of what nothing matches: "person". */
  readonly what: string;
  readonly onClear: () => void;
}

/** What stands where search and filters leave nothing: the way back. */
export function NothingMatches({ what, onClear }: Props): ReactElement {
  return (
    <EmptyState
      icon={<IconFilterOff size={28} stroke={1.5} />}
      title={`No ${what} matches`}
      actions={
        <Button variant="default" onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      The search and the filters together leave nothing to show.
    </EmptyState>
  );
}
