import type { Episode } from "../history.ts";
import { tellColleague } from "./january.ts";
import {
  add,
  closeTo,
  deactivate,
  did,
  giveGroup,
  givePerson,
  invite,
  makeGuestGroup,
  remove,
} from "./verbs.ts";

const northwind = "Northwind contractors";
const agency = "Agency partners";
const astrid = "Astrid Lindqvist";
const priya = "Priya Okafor";
const marcus = "Marcus Oyelaran";

/** How people from outside came in: who invited them, and who opened which space to them. */
export function guestEpisodes(): Episode[] {
  const episodes = [...northwindEpisodes(), ...agencyEpisodes(), ...singleGuestEpisodes()];
  return episodes.map(withReason);
}

function northwindEpisodes(): Episode[] {
  const also = [northwind];
  return [
    makeGuestGroup("01-12 09:05", astrid, northwind, "Structural contractors on client projects"),
    invite("01-13 08:40", astrid, "Mei Aoki", "mei@northwind.example", also),
    invite("01-13 08:44", astrid, "Jonas Bauer", "jonas@northwind.example", also),
    giveGroup("01-14 10:10", "Ivo Lang", northwind, "BRAND", [
      "read/space",
      "create/attachment",
      "create/comment",
    ]),
    add("01-20 09:30", marcus, "Lena Fox", northwind),
    invite("02-03 09:02", marcus, "Wei Chen", "wei@northwind.example", also),
    invite("02-03 09:06", marcus, "Paolo Greco", "paolo@northwind.example", also),
    givePerson("02-04 10:25", "Ivo Lang", "Paolo Greco", "BRAND", "guest"),
    invite("02-17 08:50", astrid, "Ines Carvalho", "ines@northwind.example", also),
    did("03-02 10:45", astrid, "Add Dana Reyes", (draft) =>
      tellColleague(draft, "Dana Reyes", "dana@northwind.example"),
    ),
    add("03-03 09:15", astrid, "Dana Reyes", northwind),
    giveGroup("03-04 09:20", astrid, northwind, "CP", "contribute"),
    invite("03-19 09:10", marcus, "Oskar Nyman", "oskar@northwind.example", also),
    invite("04-14 10:00", marcus, "Ruth Adeyemi", "ruth@northwind.example", also),
    invite("04-22 08:35", marcus, "Luis Mora", "luis@northwind.example", also),
    remove("04-30 11:02", marcus, "Paolo Greco", northwind),
    remove("04-30 11:04", marcus, "Paolo Greco", "confluence-guests"),
    deactivate("04-30 11:06", marcus, "Paolo Greco"),
    ...danaStandsIn(),
    giveGroup("09-07 08:55", priya, northwind, "Q4L", "guest"),
    givePerson("09-21 10:15", "Hana Sjöberg", "Dana Reyes", "LEGAL", "comment"),
  ];
}

/**
 * For some weeks Dana is in a regular group and may be made an admin of the portal. The tick stays
 * when she leaves the group, and stops counting, since she is a guest again (R10).
 */
function danaStandsIn(): Episode[] {
  return [
    add("06-29 09:30", marcus, "Dana Reyes", "client-services"),
    givePerson("07-02 09:05", priya, "Dana Reyes", "CP", [
      "read/space",
      "create/page",
      "archive/page",
      "administer/space",
    ]),
    remove("07-17 11:00", marcus, "Dana Reyes", "client-services"),
  ];
}

function agencyEpisodes(): Episode[] {
  return [
    makeGuestGroup("06-18 08:30", astrid, agency, "The Kestrel agency and whom they bring"),
    add("06-18 08:41", astrid, "Dana Reyes", agency),
    add("06-18 08:43", astrid, "Luis Mora", agency),
    invite("06-18 08:47", astrid, "Sara Lind", "sara@kestrel.example", [agency]),
    add("06-18 08:52", astrid, "Ivo Lang", agency),
    giveGroup("06-18 09:30", priya, agency, "CP", ["read/space", "create/comment", "export/space"]),
  ];
}

function singleGuestEpisodes(): Episode[] {
  return [
    invite("04-28 09:00", marcus, "Hugo Brandt", "hugo@brandt-survey.example"),
    givePerson("04-28 10:30", "Tomasz Zielinski", "Hugo Brandt", "HARB", "guest"),
    invite("05-20 08:45", marcus, "Nadia Petrova", "nadia@harbourtrust.example"),
    giveGroup("05-21 09:10", "Aoife Brennan", "confluence-guests", "LIBRARY", "view"),
    closeTo("05-22 09:40", "Aoife Brennan", "confluence-guests", "LIBRARY"),
    invite("08-24 09:25", marcus, "Tomas Beck", "tomas@becklicht.example"),
    makeGuestGroup("11-02 08:35", astrid, "Auditors 2026", "The year's auditors, names to follow"),
    giveGroup("11-02 09:50", "Margareta Holm", "Auditors 2026", "FINARC", "view"),
  ];
}

/** Why a step was taken that would puzzle a reader of the activity. */
const reasons = new Map([
  ["Add Dana Reyes to client-services", "Stands in for the portal's lead until mid-July"],
  ["Remove Dana Reyes from client-services", "The portal's lead is back"],
  ["Take confluence-guests off City Library Refit", "Opened by mistake: every guest saw it"],
  ["Give Auditors 2026 View on Finance Archive", "Year-end audit"],
]);

function withReason(episode: Episode): Episode {
  const reason = reasons.get(episode.label);
  return reason === undefined ? episode : { ...episode, reason };
}
