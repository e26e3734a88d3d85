import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { PersonPicker } from "#renderer/components/picker/person-picker.tsx";
import { SpacePicker } from "#renderer/components/picker/space-picker.tsx";
import type { PersonRef, SpaceRef } from "#shared/explanation/decision.ts";

const route = getRouteApi("/why");

interface Props {
  /** Who and what is being explained, once that is known. */
  readonly person: PersonRef | undefined;
  readonly space: SpaceRef | undefined;
}

/** The two fields that say whom and what the page is about; picking in one keeps the other. */
export function WhyPicks({ person, space }: Props): ReactElement {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const askPerson = person === undefined && search.person !== undefined;
  const askSpace = space === undefined && search.space !== undefined;
  const onePerson = useQueryCall("people.get", { id: search.person ?? "" }, { enabled: askPerson });
  const oneSpace = useQueryCall("spaces.get", { id: search.space ?? "" }, { enabled: askSpace });
  return (
    <>
      <PersonPicker
        person={person ?? (askPerson ? onePerson.data?.person : undefined) ?? null}
        onPick={(id) => void navigate({ search: (now) => ({ ...now, person: id }) })}
      />
      <SpacePicker
        space={space ?? (askSpace ? oneSpace.data?.space : undefined) ?? null}
        onPick={(id) => void navigate({ search: (now) => ({ ...now, space: id }) })}
      />
    </>
  );
}
