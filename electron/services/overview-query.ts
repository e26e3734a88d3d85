import type { AccessIndex } from "#electron/engine/access-index.ts";
import { licensedPeople } from "#electron/engine/designation-proof.ts";
import { byName, spaceRef } from "#electron/engine/refs.ts";
import type { Overview } from "#shared/ipc/area-overview.ts";
import { groupKinds } from "#shared/model/group.ts";
import { attentionOf } from "./attention.ts";
import { groupAt } from "./group-queries.ts";
import { byDesignation } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { guestViewers, spaceAt } from "./space-queries.ts";
import { countBy } from "./table.ts";

/** What the instance is, at a glance. Cost: every space's viewers on the first asking after a change. */
export function getOverview(session: Session): Overview {
  const index = session.index();
  const { header } = index.instance;
  const kinds = countBy(groupKinds, [...index.groups], (at) => groupAt(index, at).kind);
  return {
    people: { total: index.people.size, byDesignation: byDesignation(index) },
    seats: { used: licensedPeople(index), limit: header.seatLimit },
    groups: { total: index.groups.size, ...kinds },
    spaces: spacesAtAGlance(index),
    attention: attentionOf(index),
    settings: {
      anonymousTicksForPeople: header.settings.anonymousTicksForPeople,
      anyActiveUserReachesGuests: header.settings.anyActiveUserReachesGuests,
    },
  };
}

function spacesAtAGlance(index: AccessIndex): Overview["spaces"] {
  const all = [...index.spaces];
  const withGuests = all
    .map((at) => ({ space: spaceRef(index, at), guests: guestViewers(index, at) }))
    .filter((one) => one.guests > 0)
    .sort((a, b) => b.guests - a.guests || byName(a.space, b.space));
  return {
    total: all.length,
    archived: all.filter((at) => spaceAt(index, at).status === "archived").length,
    personal: all.filter((at) => spaceAt(index, at).type === "personal").length,
    guestVisible: withGuests.length,
    mostGuests: withGuests.slice(0, 5),
  };
}
