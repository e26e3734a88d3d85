import { IconArrowsJoin2 } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { abilityVerb } from "#shared/explanation/page-words.ts";
import { firstName } from "#shared/explanation/words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { HolderChoice, PersonChoice, SpaceChoice } from "./why-choices.tsx";
import type { WhySearch } from "./why-search.ts";

interface Props {
  readonly search: WhySearch;
}

/** What stands on the page until both are picked: the likely choices for what is missing. */
export function WhyStart({ search: { person, space, page, ability } }: Props): ReactElement {
  if (person) return <SpacesOf person={person} />;
  if (space && page) return <PeopleOnPage space={space} page={page} ability={ability ?? "view"} />;
  if (space) return <PeopleOf space={space} />;
  return (
    <EmptyState icon={<IconArrowsJoin2 size={28} stroke={1.5} />} title="Whose access, and where?">
      Pick a person and a space above. Every source of every permission is then added up, and what
      stands in the way is named.
    </EmptyState>
  );
}

function SpacesOf({ person }: { person: string }): ReactElement {
  const { data, error, refetch } = useQueryCall("people.get", { id: person });
  if (error) return <Failed message={error.message} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { spaces } = data;
  const called = firstName(data.person.name);
  if (spaces.length === 0) {
    return (
      <EmptyState title={`${called} reaches no space`}>
        Pick any space above to see what stands in the way there.
      </EmptyState>
    );
  }
  return (
    <Card title={`${called} reaches ${manyOf(spaces.length, "space")}. Which one?`}>
      <SpaceChoice person={data.person} spaces={spaces.map((one) => one.space)} />
    </Card>
  );
}

function PeopleOf({ space }: { space: string }): ReactElement {
  const { data, error, refetch } = useQueryCall("spaces.get", { id: space });
  if (error) return <Failed message={error.message} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { viewers, peopleCount } = data;
  if (peopleCount === 0) {
    return (
      <EmptyState title={`Nobody can view ${data.space.name}`}>
        Pick any person above to see what stands in the way.
      </EmptyState>
    );
  }
  return (
    <Card
      title={`${manyOf(peopleCount, "person", "people")} can view ${data.space.name}. Whose access?`}
    >
      <PersonChoice space={data.space} people={viewers} total={peopleCount} />
    </Card>
  );
}

function PeopleOnPage(asked: { space: string; page: string; ability: PageAbility }): ReactElement {
  const { data, error, refetch } = useQueryCall("pages.who", asked);
  if (error) return <Failed message={error.message} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { total, people, page } = data;
  const verb = abilityVerb(asked.ability);
  if (total === 0) {
    return (
      <EmptyState title={`Nobody can ${verb} “${page.title}”`}>
        Pick any person above to see what stands in the way.
      </EmptyState>
    );
  }
  const title = `${manyOf(total, "person", "people")} can ${verb} “${page.title}”. Whose access?`;
  return (
    <Card title={title}>
      <HolderChoice {...asked} title={page.title} people={people} total={total} />
    </Card>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }): ReactElement {
  return <ErrorState title="The choices could not be shown" message={message} onRetry={onRetry} />;
}
