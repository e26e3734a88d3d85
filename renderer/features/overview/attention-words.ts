import type { Attention } from "#shared/ipc/area-overview.ts";

type AttentionId = Attention["id"];

interface AttentionWords {
  /** What there is so many of, for one and for several. */
  readonly one: string;
  readonly several: string;
  /** What it means, and what to do. */
  readonly meaning: string;
}

const words: Record<AttentionId, AttentionWords> = {
  "plan-without-guests": {
    one: "guest on a plan without guests",
    several: "guests on a plan without guests",
    meaning: "Guests need Premium or Enterprise. Either the plan here is wrong, or the groups are.",
  },
  "suppressed-admin": {
    one: "guest with Admin that does not count",
    several: "guests with Admin that does not count",
    meaning: "Guests can't be space admins. The tick is there and gives nothing.",
  },
  "label-mismatch": {
    one: "person whom Atlassian labels otherwise",
    several: "people whom Atlassian labels otherwise",
    meaning: "The import says guest or not, the groups say the opposite. A dump may be older.",
  },
  "guests-without-space": {
    one: "guest without a space",
    several: "guests without a space",
    meaning: "No grant opens a space to them, so they see nothing that is theirs.",
  },
  "open-to-everyone": {
    one: "space open to everyone who is logged in",
    several: "spaces open to everyone who is logged in",
    meaning: "Its anonymous row, or the row for any active user, lets every guest in as well.",
  },
  "space-without-active-admin": {
    one: "space without an active admin",
    several: "spaces without an active admin",
    meaning: "Nobody can change who has access, short of a Confluence admin.",
  },
  "groups-to-classify": {
    one: "group to classify",
    several: "groups to classify",
    meaning: "Nothing told its kind, so it is taken as regular. That decides who is a guest.",
  },
  "one-step-from-guest": {
    one: "regular user one step from being a guest",
    several: "regular users one step from being a guest",
    meaning: "Leaving a single regular group would make them guests, in every space at once.",
  },
  "inactive-with-grants": {
    one: "deactivated person who still has grants",
    several: "deactivated people who still have grants",
    meaning: "They count again the moment the account is activated.",
  },
  "grant-without-view": {
    one: "person with grants but no View",
    several: "people with grants but no View",
    meaning: "Without View on the space nothing else of it counts.",
  },
  "listed-without-use": {
    one: "person on a page's list without use",
    several: "people on a page's list without use",
    meaning:
      "A page's list names them, but they can't reach the page, or not do what the list is for.",
  },
  "rows-not-evaluated": {
    one: "imported row kept but not evaluated",
    several: "imported rows kept but not evaluated",
    meaning: "Permissions or principals that this console does not know. Nothing is lost.",
  },
};

/** What an item is called, without its number, and what it means. */
export function attentionWords(id: AttentionId, count: number): { what: string; meaning: string } {
  const { one, several, meaning } = words[id];
  return { what: count === 1 ? one : several, meaning };
}
