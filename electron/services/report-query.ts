import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { isWithoutReader, listedWithoutUse } from "#electron/engine/page-findings.ts";
import { openToAll, reachOf } from "#electron/engine/reach.ts";
import { byName, compareText, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { Report } from "#electron/transfer/exports/report-html.ts";
import { designations } from "#shared/explanation/decision.ts";
import { findingSentence } from "#shared/explanation/what-if-words.ts";
import { counted, designationReason, designationWord } from "#shared/explanation/words.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import { getOverview } from "./overview-query.ts";
import type { Session } from "./session.ts";
import { guestViewers } from "./space-queries.ts";

/**
 * What the report of the instance in view says: who is a guest and why, what guests reach, what wants a
 * look, and the changes since a day or time. Cost: everyone's reach, and the lists of all pages.
 */
export function reportOf(session: Session, since: string | null, made: string): Report {
  const index = session.index();
  const { header } = index.instance;
  return {
    title: `Guest access on ${header.name}`,
    made,
    summary: summaryOf(session),
    guests: guestsOf(index),
    open: openSpaces(index),
    findings: findingsOf(index),
    changes: since === null ? null : { since, rows: changesSince(session, since) },
  };
}

function summaryOf(session: Session): string[] {
  const { people, seats, groups, spaces } = getOverview(session);
  const standing = designations.map(
    (one) => `${people.byDesignation[one]} ${designationWord(one)}`,
  );
  const limit = seats.limit === null ? "" : ` of ${seats.limit}`;
  return [
    `${counted(people.total, "account")}: ${standing.join(", ")}.`,
    `${counted(seats.used, "seat")}${limit} in use.`,
    `${counted(groups.total, "group")}, ${counted(groups.guest, "guest group")} among them.`,
    `${counted(spaces.total, "space")}, ${spaces.guestVisible} of them open to guests.`,
  ];
}

function guestsOf(index: AccessIndex): Report["guests"] {
  return [...index.people]
    .map((at) => ({ at, person: personRef(index, at) }))
    .filter((one) => one.person.designation === "guest")
    .sort((one, other) => byName(one.person, other.person))
    .map(({ at, person }) => ({
      name: person.name,
      email: person.email ?? "",
      why: designationReason(designationProof(index, at), person.name),
      reaches: reachOf(index, at)
        .map(({ space, net }) => ({ key: spaceRef(index, space).key, net }))
        .sort((one, other) => compareText(one.key, other.key))
        .map(({ key, net }) => `${key}: ${keysOf(net).map(permissionLabel).join(", ")}`),
    }));
}

function openSpaces(index: AccessIndex): Report["open"] {
  return [...index.spaces]
    .map((at) => ({
      ...spaceRef(index, at),
      guests: guestViewers(index, at),
      openToAll: openToAll(index, at),
    }))
    .filter((one) => one.guests > 0)
    .sort((one, other) => compareText(one.key, other.key));
}

function findingsOf(index: AccessIndex): string[] {
  const pages = [...index.instance.pages.values()];
  return [
    ...[...index.people].flatMap((at) =>
      personFindings(index, at).map((id) => findingSentence({ id, person: personRef(index, at) })),
    ),
    ...[...index.groups].flatMap((at) =>
      groupFindings(index, at).map((id) => findingSentence({ id, group: groupRef(index, at) })),
    ),
    ...[...index.spaces].flatMap((at) =>
      spaceFindings(index, at).map((id) => findingSentence({ id, space: spaceRef(index, at) })),
    ),
    ...pages.flatMap((page) => {
      const about = { id: page.id, title: page.title };
      return [
        ...(isWithoutReader(index, page)
          ? [findingSentence({ id: "page-without-reader", page: about })]
          : []),
        ...listedWithoutUse(index, page).map((at) =>
          findingSentence({ id: "listed-without-use", person: personRef(index, at), page: about }),
        ),
      ];
    }),
  ];
}

function changesSince(session: Session, since: string) {
  return session.store.state.changes
    .filter((one) => one.at >= since)
    .toReversed()
    .map(({ at, actor, label, reason }) => ({
      at,
      who: actor.name,
      what: label,
      reason: reason ?? "",
    }));
}
