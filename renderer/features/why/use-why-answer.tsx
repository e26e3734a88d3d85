import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { PageRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { pageText } from "#shared/explanation/page-text.ts";
import { pageVerdict } from "#shared/explanation/page-words.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { type Verdict, verdict } from "#shared/explanation/why-words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { type PermissionKey, viewPermission } from "#shared/permissions/permissions.ts";
import { PageBody } from "./page-body.tsx";
import { WhyBody } from "./why-body.tsx";
import type { WhySearch } from "./why-search.ts";

/** What the Why page shows, whether of a whole space or of a page in it. */
export interface WhyAnswer {
  readonly person: PersonRef;
  readonly space: SpaceRef;
  readonly page: PageRef | undefined;
  readonly verdict: Verdict;
  /** The whole as text, for the clipboard. */
  readonly text: string;
  readonly body: ReactElement;
}

/** Asks what the address asks, once it names a person and a space. */
export function useWhyAnswer(search: WhySearch): {
  readonly answer: WhyAnswer | undefined;
  readonly error: { readonly message: string } | null;
  retry(): void;
} {
  const { person = "", space = "", page, permission = viewPermission, ability = "view" } = search;
  const complete = person !== "" && space !== "";
  const ofSpace = useQueryCall(
    "why.space",
    { person, space },
    { enabled: complete && page === undefined, keepPrevious: true },
  );
  const ofPage = useQueryCall(
    "why.page",
    { person, space, page: page ?? "" },
    { enabled: complete && page !== undefined, keepPrevious: true },
  );
  const retry = () => void (page === undefined ? ofSpace : ofPage).refetch();
  if (!complete) return { answer: undefined, error: null, retry };
  if (page === undefined) {
    const { data, error } = ofSpace;
    return { answer: data && spaceAnswer(data, permission), error, retry };
  }
  const { data, error } = ofPage;
  return { answer: data && pageAnswer(data, ability), error, retry };
}

function spaceAnswer(explanation: SpaceExplanation, permission: PermissionKey): WhyAnswer {
  const { person, space } = explanation;
  return {
    person,
    space,
    page: undefined,
    verdict: verdict(explanation, permission),
    text: whyText(explanation, permission),
    body: <WhyBody explanation={explanation} permission={permission} />,
  };
}

function pageAnswer(explanation: PageExplanation, ability: PageAbility): WhyAnswer {
  const { person, space, page } = explanation;
  return {
    person,
    space,
    page,
    verdict: pageVerdict(explanation, ability),
    text: pageText(explanation, ability),
    body: <PageBody explanation={explanation} ability={ability} />,
  };
}
