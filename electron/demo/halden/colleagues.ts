import type { Draft } from "../draft.ts";
import type { Episode } from "../history.ts";
import { tellColleague } from "./january.ts";
import { groupId, personId } from "./names.ts";
import { type Department, fieldCrew, namesIn, staff } from "./staff.ts";
import { add, deactivate, did, imported } from "./verbs.ts";

const marcus = "Marcus Oyelaran";
const jiraUsers = "jira-users-halden";

/** How colleagues came, moved and left during the year. */
export function colleagueEpisodes(): Episode[] {
  return [...hires.map(hire), ...provisioning(), july(), ...leavers(), ...moves()];
}

/** When someone started, and where; with no department they are in confluence-users alone. */
const hires: readonly (readonly [when: string, name: string, department?: Department])[] = [
  ["01-19 08:20", "Nils Hedlund", "engineering"],
  ["02-02 08:20", "Elodie Perrin", "design-studio"],
  ["02-09 08:20", "Emil Aasen", "sales"],
  ["02-23 08:20", "Zainab Yusuf", "engineering"],
  ["03-09 08:20", "Vera Lindholt"],
  ["03-16 08:20", "Caio Barros", "engineering"],
  ["04-07 08:20", "Kofi Mensah", "finance"],
  ["04-20 08:20", "Jens Ottosen", "design-studio"],
  ["05-04 08:20", "Ylva Sandberg", "client-services"],
  ["05-18 08:20", "Mirjam Vos", "engineering"],
  ["06-01 08:20", "Nora Winther", "people-ops"],
  ["06-15 08:20", "Joao Ramos"],
  ["08-10 08:20", "Tuomas Laine", "engineering"],
  ["08-17 08:20", "Priscilla Amoah", "sales"],
  ["08-31 08:20", "Wanjiru Kamau", "design-studio"],
  ["09-14 08:20", "Alva Rydell", "legal"],
  ["10-05 08:20", "Shreya Menon", "engineering"],
  ["10-19 08:20", "Mikael Stern"],
];

function hire([when, name, department]: (typeof hires)[number]): Episode {
  const groups = ["confluence-users", ...(department ? [department] : [])];
  const into = groups.join(" and ");
  const tell = (draft: Draft) => {
    tellColleague(draft, name);
    for (const group of groups) draft.join(groupId(group), personId(name));
  };
  if (department !== "engineering") return did(when, marcus, `Add ${name} to ${into}`, tell);
  return imported(when, marcus, `Import ${name} into ${into}`, (draft) => {
    draft.readFrom("provisioned.csv");
    tell(draft);
  });
}

/** The identity provider puts engineers into their group and knows no other. */
function provisioning(): Episode[] {
  return [
    provision("04-01 09:00", namesIn("Piotr Wrona, Fenna Bakker, Nikhil Batra")),
    provision("09-01 09:00", namesIn("Goran Ilic, Lucia Ferrer, Tobias Roth")),
  ];
}

function provision(when: string, names: readonly string[]): Episode {
  const label = `Import ${names.length} engineers from the identity provider`;
  return imported(when, marcus, label, (draft) => {
    draft.readFrom("members/engineering.json");
    for (const name of names) {
      tellColleague(draft, name);
      draft.join(groupId("engineering"), personId(name));
    }
  });
}

/**
 * The user list of July brings a group that nobody has classified yet. It counts as regular, so
 * its people do too, among them one whom Atlassian itself calls a guest.
 */
function july(): Episode {
  return imported("07-07 09:45", marcus, "Import the user list of July", (draft) => {
    draft.readFrom("users-july.csv");
    const group = groupId(jiraUsers);
    draft.group({
      id: group,
      name: jiraUsers,
      kind: "regular",
      classified: "assumed",
      isDefault: false,
      adminRole: null,
      external: false,
    });
    for (const name of fieldCrew) tellColleague(draft, name);
    const rune = personId("Rune Falk");
    draft.person({
      id: rune,
      name: "Rune Falk",
      email: "rune@falk-structures.example",
      accountType: "atlassian",
      status: "active",
      saysGuest: true,
    });
    draft.join(groupId("confluence-guests"), rune);
    const engineers = staff.engineering.filter((_, at) => at % 3 === 0).map(personId);
    for (const id of [...fieldCrew.map(personId), rune, ...engineers]) draft.join(group, id);
  });
}

function leavers(): Episode[] {
  return [
    deactivate("03-27 11:00", marcus, "Bengt Aaltonen"),
    deactivate("05-29 11:00", marcus, "Yolanda Prieto"),
    deactivate("08-28 11:00", marcus, "Lucas Moreau"),
    deactivate("10-30 11:00", marcus, "Kees Mulder"),
  ];
}

function moves(): Episode[] {
  return [
    add("03-24 09:35", marcus, "Yusuf Karaca", "statuspage-editors"),
    add("06-24 09:35", marcus, "Elif Demir", "bitbucket-developers"),
    add("09-28 09:35", marcus, "Tuva Bakken", "confluence-user-access-admins"),
  ];
}
