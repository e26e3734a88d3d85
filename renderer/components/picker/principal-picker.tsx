import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { GroupRef, PersonRef } from "#shared/explanation/decision.ts";
import { GroupOption } from "./group-picker.tsx";
import { PersonOption } from "./person-picker.tsx";
import { ThingPicker } from "./thing-picker.tsx";

/** A group or a person; the other is null. */
export type Picked =
  | { readonly group: GroupRef; readonly person: null }
  | { readonly group: null; readonly person: PersonRef };

interface Props {
  readonly onPick: (picked: Picked) => void;
}

/** Finds a group or a person by name or e-mail, groups first. */
export function PrincipalPicker({ onPick }: Props): ReactElement {
  const [text, setText] = useState("");
  const search = text.trim();
  const groups = useQueryCall(
    "groups.list",
    {
      ...{ search, kind: null, unclassified: false },
      ...{ sort: "name", descending: false, offset: 0, limit: 6 },
    },
    { keepPrevious: true },
  );
  const people = useQueryCall("people.search", { text: search, limit: 8 }, { keepPrevious: true });
  const found: Picked[] = [
    ...(groups.data?.rows ?? []).map(({ group }) => ({ group, person: null })),
    ...(people.data ?? []).map((person) => ({ group: null, person })),
  ];
  return (
    <ThingPicker
      label="Person or group"
      placeholder="Name or e-mail"
      picked=""
      text={text}
      onText={setText}
      options={found.map(optionOf)}
      loading={groups.isFetching || people.isFetching}
      stale={groups.isPlaceholderData || people.isPlaceholderData}
      onPick={(id) => {
        const picked = found.find((one) => optionOf(one).id === id);
        if (picked) onPick(picked);
      }}
    />
  );
}

function optionOf({ group, person }: Picked) {
  return group
    ? { id: `group:${group.id}`, name: group.name, shown: <GroupOption group={group} /> }
    : { id: `person:${person.id}`, name: person.name, shown: <PersonOption person={person} /> };
}
