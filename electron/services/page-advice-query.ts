import { advisePageGive, advisePageRevoke } from "#electron/engine/advice/page-advice.ts";
import type { PageAdvice } from "#shared/explanation/page-advice.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { personNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** A person, a page and an ability, by id. */
export interface PageQuestion {
  readonly person: string;
  readonly page: string;
  readonly ability: PageAbility;
}

/** The minimal sets of changes that take the ability away, or give it. Refuses ids that are not there. */
export function pageAdvice(
  session: Session,
  { person, page, ability }: PageQuestion,
  way: "loses" | "gains",
): PageAdvice {
  const index = session.index();
  const found = index.instance.pages.get(asPageId(page)) ?? fail("unknown-page", { ref: page });
  const advise = way === "loses" ? advisePageRevoke : advisePageGive;
  return advise(index, personNumber(index, person), found, ability);
}
