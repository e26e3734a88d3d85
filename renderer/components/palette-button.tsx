import { UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import type { ReactElement } from "react";
import classes from "./palette-button.module.css";
import { keyLabel } from "./shortcut.ts";

/** Shows the shortcut of the palette, and opens it. */
export function PaletteButton(): ReactElement {
  const label = keyLabel("CmdOrCtrl+K");
  return (
    <UnstyledButton
      className={classes["key"] ?? ""}
      aria-label={`Find or do, ${label}`}
      onClick={() => spotlight.open()}
    >
      {label}
    </UnstyledButton>
  );
}
