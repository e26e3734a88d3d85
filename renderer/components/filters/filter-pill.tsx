import { CloseButton } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./filters.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onClear: () => void;
}

/** A filter that came with a link from elsewhere, and can only be taken off. */
export function FilterPill({ label, value, onClear }: Props): ReactElement {
  return (
    <span className={classNames(classes["pick"], classes["on"])}>
      <small>{label}</small> {value}
      <CloseButton size="xs" aria-label={`Clear: ${label} ${value}`} onClick={onClear} />
    </span>
  );
}
