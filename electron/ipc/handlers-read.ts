import { getActivity, listActivity } from "#electron/services/activity-queries.ts";
import { getGroup, listGroups } from "#electron/services/group-queries.ts";
import { guestDomains, listGuestAccess } from "#electron/services/guest-access-queries.ts";
import { accessSubjects, invitationFor } from "#electron/services/invitation-query.ts";
import { listOutbox, outboxAudience, outboxDocument } from "#electron/services/outbox-query.ts";
import { getOverview } from "#electron/services/overview-query.ts";
import { pageAdvice } from "#electron/services/page-advice-query.ts";
import { getPage } from "#electron/services/page-detail-query.ts";
import { findPages, searchPages, whoOnPage, whyPage } from "#electron/services/page-queries.ts";
import { pageTree } from "#electron/services/page-tree-query.ts";
import { changesBetween, openSince, sinceWhen } from "#electron/services/past-queries.ts";
import { getPerson, listPeople, searchPeople } from "#electron/services/people-queries.ts";
import { elsewhere, lookUpOf, resolvePeople } from "#electron/services/person-queries.ts";
import { getPlan } from "#electron/services/plan-query.ts";
import { need, type Session } from "#electron/services/session.ts";
import { getSpace, listSpaces, searchSpaces } from "#electron/services/space-queries.ts";
import { impactOfTurning } from "#electron/services/turn-impact.ts";
import { nextTurns } from "#electron/services/undo-service.ts";
import { whyGive, whyRevoke, whySpace } from "#electron/services/why-query.ts";
import type { Workspaces } from "#electron/services/workspaces.ts";
import type { activityArea } from "#shared/ipc/area-activity.ts";
import type { groupsArea } from "#shared/ipc/area-groups.ts";
import type { guestAccessArea } from "#shared/ipc/area-guest-access.ts";
import type { outboxArea } from "#shared/ipc/area-outbox.ts";
import type { overviewArea } from "#shared/ipc/area-overview.ts";
import type { pagesArea } from "#shared/ipc/area-pages.ts";
import type { peopleArea } from "#shared/ipc/area-people.ts";
import type { planArea } from "#shared/ipc/area-plan.ts";
import type { spacesArea } from "#shared/ipc/area-spaces.ts";
import type { whyArea } from "#shared/ipc/area-why.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Handlers } from "./handler.ts";

type ReadAreas = typeof overviewArea &
  typeof peopleArea &
  typeof planArea &
  typeof groupsArea &
  typeof spacesArea &
  typeof guestAccessArea &
  typeof outboxArea &
  typeof pagesArea &
  typeof whyArea &
  Omit<typeof activityArea, "activity.undo" | "activity.redo" | "activity.viewAt">;

/** The handlers of all calls that only read the open workspace. */
export function readHandlers(workspaces: Workspaces): Handlers<ReadAreas> {
  const ask =
    <Input, Output>(question: (session: Session, input: Input) => Output | Promise<Output>) =>
    async (input: Input): Promise<Outcome<Output>> =>
      done(await question(need(workspaces.current()), input));
  return {
    "overview.get": ask((session) => getOverview(session)),
    "people.list": ask(listPeople),
    "people.get": ask((session, { id }) => getPerson(session, id)),
    "people.search": ask((session, { text, limit }) => searchPeople(session, text, limit)),
    "people.lookUp": ask((session, { id }) => lookUpOf(session, id)),
    "people.elsewhere": ask((session, { id }) => elsewhere(session, id)),
    "people.resolve": ask((session, { written }) => resolvePeople(session, written)),
    "plan.get": ask((session) => getPlan(session)),
    "groups.list": ask(listGroups),
    "groups.get": ask((session, { id }) => getGroup(session, id)),
    "spaces.list": ask(listSpaces),
    "spaces.get": ask((session, { id }) => getSpace(session, id)),
    "spaces.openSince": ask(openSince),
    "spaces.search": ask((session, { text, limit }) => searchSpaces(session, text, limit)),
    "guestAccess.list": ask(listGuestAccess),
    "guestAccess.domains": ask((session) => guestDomains(session)),
    "guestAccess.invitation": ask((session, { emails }) => invitationFor(session, emails)),
    "guestAccess.subjects": ask(accessSubjects),
    "outbox.list": ask(listOutbox),
    "outbox.document": ask(outboxDocument),
    "outbox.audience": ask((session, { spaces }) => ({
      people: outboxAudience(session, spaces),
    })),
    "pages.search": ask(searchPages),
    "pages.find": ask(findPages),
    "pages.tree": ask(pageTree),
    "pages.get": ask(getPage),
    "pages.who": ask(whoOnPage),
    "why.page": ask(whyPage),
    "why.pageRevoke": ask((session, asked) => pageAdvice(session, asked, "loses")),
    "why.pageGive": ask((session, asked) => pageAdvice(session, asked, "gains")),
    "why.space": ask((session, { person, space }) => whySpace(session, person, space)),
    "why.revoke": ask(whyRevoke),
    "why.give": ask(whyGive),
    "activity.list": ask(listActivity),
    "activity.get": ask((session, { change }) => getActivity(session, change)),
    "activity.impact": ask(impactOfTurning),
    "activity.next": ask((session) => nextTurns(session)),
    "activity.since": ask(sinceWhen),
    "activity.person": ask(changesBetween),
  };
}
