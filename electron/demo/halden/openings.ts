import type { Episode } from "../history.ts";
import { spaceId } from "./names.ts";
import { type SpaceSeed, tellSpace } from "./space-seed.ts";
import { laterSpaces, spaceName } from "./spaces.ts";
import { closeTo, did, giveGroup, givePerson } from "./verbs.ts";

const gustav = "Gustav Engström";
const hana = "Hana Sjöberg";
const priya = "Priya Okafor";

/** How spaces were made, opened, closed and archived during the year. */
export function spaceEpisodes(): Episode[] {
  return [...juniper(), ...launch(), ...roadmap(), ...smallThings()];
}

function make(when: string, seed: SpaceSeed): Episode {
  const label = `Create the space ${seed.name} (${seed.key})`;
  return did(when, seed.madeBy, label, (draft) => tellSpace(draft, seed));
}

function archive(when: string, who: string, key: string): Episode {
  return did(when, who, `Archive the space ${spaceName(key)}`, (draft) =>
    draft.archive(spaceId(key)),
  );
}

/** A purchase that is nobody's business yet. */
function juniper(): Episode[] {
  return [
    make("04-13 08:30", laterSpaces.juniper),
    closeTo("04-13 08:33", hana, "confluence-users", "JUNIPER"),
    givePerson("04-13 08:40", hana, "Karl Halden", "JUNIPER", "view"),
    givePerson("04-13 08:42", hana, "Margareta Holm", "JUNIPER", "contribute"),
    givePerson("04-15 09:05", hana, "Frederik Juhl", "JUNIPER", "contribute"),
  ];
}

/** The campaign of the year, made with the contractors. */
function launch(): Episode[] {
  return [
    make("09-01 10:05", laterSpaces.launch),
    giveGroup("09-01 10:12", priya, "client-services", "Q4L", "edit"),
    giveGroup("09-02 09:20", priya, "design-studio", "Q4L", "edit"),
  ];
}

/** Plans for next year, for those who make them. */
function roadmap(): Episode[] {
  return [
    make("10-12 09:00", laterSpaces.roadmap),
    closeTo("10-12 09:04", gustav, "confluence-users", "RM27"),
    giveGroup("10-12 09:08", gustav, "sales", "RM27", "edit"),
    giveGroup("10-12 09:10", gustav, "engineering", "RM27", "comment"),
    giveGroup("10-13 09:30", gustav, "design-studio", "RM27", "comment"),
    givePerson("10-20 10:00", gustav, "Release Notes", "RM27", "view"),
  ];
}

function smallThings(): Episode[] {
  return [
    giveGroup("02-11 09:15", "Aino Korhonen", "design-studio", "TRAM", "comment"),
    givePerson("03-12 09:45", "Thandiwe Mokoena", "Wanda Malik", "LAB", "contribute"),
    giveGroup("05-12 10:20", "Alma Quist", "design-studio", "QMS", "comment"),
    archive("06-09 09:00", "Aoife Brennan", "LIBRARY"),
    make("06-11 10:40", laterSpaces.chiara),
    make("08-19 09:55", laterSpaces.trip),
    givePerson("08-20 09:10", "Sofie Madsen", "Kenji Abe", "TRIP", "edit"),
    giveGroup("10-27 09:40", priya, "sales", "CS", "contribute"),
  ];
}
