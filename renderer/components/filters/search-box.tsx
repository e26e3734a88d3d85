import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import classes from "./filters.module.css";

interface Props {
  readonly label: string;
  /** The search as the address has it. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** A search that waits until typing pauses for a quarter of a second. */
export function SearchBox({ label, value, onSearch }: Props): ReactElement {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (text.trim() !== value) setText(value);
  }
  const later = useDebouncedCallback((next: string) => onSearch(next.trim()), 250);
  const now = () => {
    setText("");
    onSearch("");
  };
  return (
    <TextInput
      className={classes["search"] ?? ""}
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        later(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") {
          event.preventDefault();
          now();
        }
      }}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        text !== "" && <CloseButton size="sm" aria-label="Clear the search" onClick={now} />
      }
    />
  );
}
