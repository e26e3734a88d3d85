import { counted, listed } from "#shared/explanation/words.ts";
import type { SpaceDetail, SpaceRow } from "#shared/ipc/area-spaces.ts";

/** The type of a space as one reads it. */
export function spaceTypeWord(type: SpaceRow["type"]): string {
  const words: Record<SpaceRow["type"], string> = {
    global: "site",
    collaboration: "collaboration",
    knowledge_base: "knowledge base",
    personal: "personal",
    system: "system",
    onboarding: "onboarding",
    xflow_sample_space: "sample",
  };
  return words[type];
}

/** By which rows guests get into a space: "through Agency partners and 2 individual grants". */
export function guestRouteText(detail: SpaceDetail): string {
  const opens = (row: SpaceDetail["guestUsers"][number]) =>
    row.ticks.some((tick) => tick.permission === "read/space" && !tick.suppressed);
  const rows = detail.guestUsers.filter(opens);
  const groups = [...rows, ...detail.groups.filter(opens)].flatMap(({ group }) =>
    group?.hasGuestMembers ? [group.name] : [],
  );
  const individuals = rows.filter(({ person }) => person !== null).length;
  const ways = [
    ...groups,
    ...(individuals > 0 ? [counted(individuals, "individual grant")] : []),
    ...(detail.anonymous && opens(detail.anonymous) ? ["anonymous access"] : []),
    ...(detail.anyActiveUser && opens(detail.anyActiveUser) ? ["the row for any active user"] : []),
  ];
  return ways.length > 0 ? `through ${listed(ways)}` : "";
}
