import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { PagePicker } from "#renderer/components/picker/page-picker.tsx";
import { PersonPicker } from "#renderer/components/picker/person-picker.tsx";
import { SpacePicker } from "#renderer/components/picker/space-picker.tsx";
import type { PageRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import { wholeSpace } from "./why-search.ts";

const route = getRouteApi("/why");

interface Props {
  /** Who and what is being explained, once that is known. */
  readonly person: PersonRef | undefined;
  readonly space: SpaceRef | undefined;
  readonly page: PageRef | undefined;
}

/** The fields that say whom and what the page is about; another space begins with the whole of it. */
export function WhyPicks({ person, space, page }: Props): ReactElement {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const askPerson = person === undefined && search.person !== undefined;
  const askSpace = space === undefined && search.space !== undefined;
  const onePerson = useQueryCall("people.get", { id: search.person ?? "" }, { enabled: askPerson });
  const oneSpace = useQueryCall("spaces.get", { id: search.space ?? "" }, { enabled: askSpace });
  const askPage = { space: search.space ?? "", page: search.page ?? "" };
  const onePage = useQueryCall(
    "pages.who",
    { ...askPage, ability: search.ability ?? "view" },
    { enabled: !search.person && askPage.space !== "" && askPage.page !== "" },
  );
  const where = space ?? (askSpace ? oneSpace.data?.space : undefined) ?? null;
  return (
    <>
      <PersonPicker
        person={person ?? (askPerson ? onePerson.data?.person : undefined) ?? null}
        onPick={(id) => void navigate({ search: (now) => ({ ...now, person: id }) })}
      />
      <SpacePicker
        space={where}
        onPick={(id) => void navigate({ search: (now) => ({ ...wholeSpace(now), space: id }) })}
      />
      {where !== null && (
        <PagePicker
          space={where.id}
          page={search.page === undefined ? null : (page ?? onePage.data?.page)}
          onPick={(id) =>
            void navigate({
              search: ({ permission: _, ...now }) =>
                id === null ? wholeSpace(now) : { ...now, page: id },
            })
          }
        />
      )}
    </>
  );
}
