import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { classNames } from "../class-names.ts";
import classes from "./picker.module.css";

/** Something that can be picked: its id, its name as text, and how it looks in the list. */
export interface PickerOption {
  readonly id: string;
  readonly name: string;
  readonly shown: ReactNode;
}

/** The option that picks nothing in particular; its id is empty. */
export function anyOption(name: string): PickerOption {
  return { id: "", name, shown: name };
}

interface Props {
  /** What is picked: "Person". */
  readonly label: string;
  readonly placeholder: string;
  /** The name of what is picked now; empty while nothing is. */
  readonly picked: string;
  /** What stands behind the name: a lozenge, a key. */
  readonly mark?: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text could mean, best first. */
  readonly options: readonly PickerOption[];
  readonly loading: boolean;
  /** Whether the options still answer an earlier text: none of them is picked then. */
  readonly stale: boolean;
  /** Whether a dialog opens with the focus here. */
  readonly startsHere?: boolean;
  readonly onPick: (id: string) => void;
}

/**
 * A field that finds while one types. Opening it selects the text, arrows and Enter pick, Escape or
 * leaving puts back what was picked before.
 */
export function ThingPicker({
  label,
  placeholder,
  picked,
  mark,
  text,
  onText,
  options,
  loading,
  stale,
  startsHere = false,
  onPick,
}: Props): ReactElement {
  const [typing, setTyping] = useState(false);
  const box = useCombobox({
    onDropdownClose: () => box.resetSelectedOption(),
  });
  const [waiting, setWaiting] = useState(false);
  const leave = () => {
    box.closeDropdown();
    setTyping(false);
    setWaiting(false);
    onText("");
  };
  const pick = (id: string) => {
    onPick(id);
    leave();
  };
  const [best] = options;
  const answered = waiting && !stale;
  useEffect(() => {
    if (!answered) return;
    setWaiting(false);
    if (best) pick(best.id);
  });
  const open = () => {
    box.openDropdown();
    setTyping(true);
  };
  return (
    <Combobox
      store={box}
      withinPortal={false}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(id) => {
        // Enter behind quick typing means the best of what is being looked for, not of what was found before.
        if (stale) setWaiting(box.getSelectedOptionIndex() <= 0);
        else pick(id);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          className={classNames(classes["picker"], Boolean(mark) && classes["marked"])}
          classNames={{ input: classes["input"] ?? "", section: classes["section"] ?? "" }}
          role="combobox"
          data-autofocus={startsHere || undefined}
          aria-label={label}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          maxLength={200}
          leftSection={<span aria-hidden="true">{label}</span>}
          leftSectionWidth={label.length * 7 + 22}
          rightSection={!typing && mark}
          rightSectionWidth={typing || !mark ? 10 : 62}
          value={typing ? text : picked}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onClick={open}
          onBlur={leave}
          onChange={({ currentTarget }) => {
            onText(currentTarget.value);
            open();
            box.selectFirstOption();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && typing) {
              event.preventDefault();
              leave();
            }
            if (event.key === "ArrowDown" || event.key === "ArrowUp") setTyping(true);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes["dropdown"] ?? ""}>
        <Combobox.Options
          className={classes["options"] ?? ""}
          aria-label={`${label}: what is found`}
        >
          {options.map((option) => (
            <Combobox.Option
              key={option.id}
              value={option.id}
              active={option.name === picked}
              className={classes["item"] ?? ""}
            >
              {option.shown}
            </Combobox.Option>
          ))}
          {options.length === 0 && (
            <Combobox.Empty>{loading ? "Looking…" : "Nothing found"}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
