import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { designationWord } from "#shared/explanation/words.ts";
import { GuestLozenge } from "../guest-lozenge.tsx";
import classes from "./picker.module.css";
import { anyOption, ThingPicker } from "./thing-picker.tsx";

interface Props {
  readonly person: (Pick<PersonRef, "name"> & Partial<PersonRef>) | null;
  /** What no choice is called, where there may be none; it is heard as an empty id. */
  readonly any?: string;
  readonly onPick: (id: string) => void;
}

/** Finds a person by name or e-mail. */
export function PersonPicker({ person, any, onPick }: Props): ReactElement {
  const [text, setText] = useState("");
  const found = useQueryCall(
    "people.search",
    { text: text.trim(), limit: 12 },
    { keepPrevious: true },
  );
  const options = (found.data ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    shown: <PersonOption person={one} />,
  }));
  return (
    <ThingPicker
      label="Person"
      placeholder="Name or e-mail"
      picked={person?.name ?? any ?? ""}
      mark={person?.designation === "guest" && <GuestLozenge />}
      text={text}
      onText={setText}
      options={text.trim() === "" && any !== undefined ? [anyOption(any), ...options] : options}
      loading={found.isFetching}
      stale={found.isPlaceholderData}
      onPick={onPick}
    />
  );
}

/** A person among what is found, with the e-mail. */
export function PersonOption({ person }: { person: PersonRef }): ReactElement {
  const { designation } = person;
  const aside =
    designation === "guest" || designation === "regular"
      ? ""
      : ` · ${designationWord(designation)}`;
  return (
    <span className={classes["option"]}>
      <span className={classes["name"]}>{person.name}</span>
      {designation === "guest" && <GuestLozenge />}
      <span className={classes["detail"]}>
        {person.email ?? "e-mail hidden"}
        {aside}
      </span>
    </span>
  );
}
