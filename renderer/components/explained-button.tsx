import { Button, Tooltip, VisuallyHidden } from "@mantine/core";
import { type ReactElement, type ReactNode, useId } from "react";

interface Props {
  readonly children: ReactNode;
  /** Why it cannot be used just now, as a sentence; null while it can. */
  readonly whyNot: string | null;
  readonly onClick: () => void;
  readonly quiet?: boolean;
  readonly small?: boolean;
}

/** A button that, where it cannot be used, stays in reach and says why. */
export function ExplainedButton({
  children,
  whyNot,
  onClick,
  quiet = false,
  small = false,
}: Props): ReactElement {
  const id = useId();
  return (
    <>
      <Tooltip label={whyNot} disabled={whyNot === null} multiline maw={320} events={onAll}>
        <Button
          variant={quiet ? "default" : "filled"}
          size={small ? "xs" : "sm"}
          data-disabled={whyNot !== null}
          aria-disabled={whyNot !== null}
          aria-describedby={whyNot === null ? undefined : id}
          onClick={() => whyNot === null && onClick()}
        >
          {children}
        </Button>
      </Tooltip>
      {whyNot !== null && <VisuallyHidden id={id}>{whyNot}</VisuallyHidden>}
    </>
  );
}

const onAll = { hover: true, focus: true, touch: true };
