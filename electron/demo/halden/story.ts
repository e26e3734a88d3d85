import { defaultSettings } from "#shared/model/settings.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import type { Episode } from "../history.ts";
import { colleagueEpisodes } from "./colleagues.ts";
import { guestEpisodes } from "./guests.ts";
import { tellJanuary } from "./january.ts";
import { haldenInstance } from "./names.ts";
import { spaceEpisodes } from "./openings.ts";
import { tellPages } from "./pages.ts";
import { imported, moment } from "./verbs.ts";

/**
 * A year at Halden Group, a design and engineering firm: the site as found in January, the
 * colleagues who came and left, the spaces they made, and the guests they let in.
 */
export function haldenStory(): Episode[] {
  return [
    {
      at: moment("01-05 08:30"),
      by: consoleActor,
      kind: "created",
      label: "Create the workspace Halden Group",
      tell: (draft) =>
        draft.header({
          id: haldenInstance,
          name: "Halden Group",
          site: "halden.example",
          plan: "premium",
          seatLimit: 200,
          anonymousAccess: true,
          settings: defaultSettings,
        }),
    },
    imported("01-05 08:45", "Astrid Lindqvist", "Import the site's dump of 5 January", tellJanuary),
    ...colleagueEpisodes(),
    ...spaceEpisodes(),
    ...guestEpisodes(),
    imported("11-16 08:30", "Astrid Lindqvist", "Import pages of two spaces", tellPages),
  ];
}
