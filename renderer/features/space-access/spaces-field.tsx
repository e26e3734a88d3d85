import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import { mostSpaces } from "./access-changes.ts";
import classes from "./space-access.module.css";

interface Props {
  readonly spaces: readonly SpaceRef[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Whether the dialog starts here. */
  readonly autoFocus: boolean;
}

/** Finds spaces by name or key, and takes five of them; a sixth is for another round (R30). */
export function SpacesField({ spaces, onChange, autoFocus }: Props): ReactElement {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [settled] = useDebouncedValue(text.trim(), 120);
  const found = useQueryCall("spaces.search", { text: settled, limit: 30 }, { keepPrevious: true });
  const chosen = spaces.map((one) => one.id as string);
  // What was found for less text stays until the answer comes: Enter must not take what does not match.
  const typed = text.trim().toLowerCase();
  const others = (found.data ?? []).filter(
    ({ id, name, key }) => !chosen.includes(id) && `${name}\n${key}`.toLowerCase().includes(typed),
  );
  const change = (ids: string[]) => {
    if (ids.length > mostSpaces) {
      const name = others.find((one) => one.id === ids.at(-1))?.name ?? "A sixth space";
      setError(
        `${name} would be a sixth. Give these five first: another round is possible, and how many spaces a guest has is not limited.`,
      );
      return;
    }
    setError(null);
    setText("");
    onChange(ids);
  };
  return (
    <MultiSelect
      mt="md"
      label={`Choose up to ${mostSpaces} spaces`}
      placeholder={spaces.length === 0 ? "Name or key of a space" : ""}
      {...(autoFocus && { "data-autofocus": true })}
      searchable
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage="No such space"
      searchValue={text}
      onSearchChange={setText}
      value={chosen}
      data={[...spaces, ...others].map(({ id, name, key, status }) => ({
        value: id,
        label: `${name} · ${key}${status === "archived" ? " · archived" : ""}`,
      }))}
      filter={({ options }) => options}
      error={error}
      errorProps={{ role: "alert" }}
      rightSection={
        <span className={classes["counter"]} role="status">
          {spaces.length} of {mostSpaces}
        </span>
      }
      rightSectionWidth={52}
      onChange={change}
    />
  );
}
