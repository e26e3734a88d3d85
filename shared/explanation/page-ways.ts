import type { Plan } from "../model/instance.ts";
import type { PageAbility } from "../model/page.ts";
import type { PageExplanation, WayOut } from "./page-explanation.ts";
import { decisionOf } from "./page-words.ts";
import { sentence } from "./sentence.ts";
import { blockerSentence, firstName, listed, upperFirst } from "./words.ts";

/** A way out in words: what could be done, what follows from it, and who could. */
export interface WayWords {
  readonly way: WayOut["way"];
  readonly title: string;
  readonly text: string;
  readonly small: string;
  readonly possible: boolean;
}

const titles: Record<WayOut["way"], string> = {
  "lift-restriction": "Lift the restriction",
  "recover-permissions": "Recover permissions",
  "admin-key": "Use an admin key",
};

/** What administrators could do about a denied ability; nothing where it is allowed (R22). */
export function waysOutWords(explanation: PageExplanation, ability: PageAbility): WayWords[] {
  const { blockers } = decisionOf(explanation, ability);
  const lists = listsInTheWay(explanation, ability);
  const withoutView = blockers.some((one) => one.gate === "space-view");
  return explanation.waysOut
    .filter(
      ({ way, self }) => lists.length > 0 || (withoutView && way === "recover-permissions" && self),
    )
    .map((one) => {
      const possible = one.available && one.count > 0;
      return { way: one.way, title: titles[one.way], possible, ...said(explanation, ability, one) };
    });
}

/** Why lifting lists is not enough, or null where it is. */
export function waysCaveat(explanation: PageExplanation, ability: PageAbility): string | null {
  const { blockers } = decisionOf(explanation, ability);
  if (listsInTheWay(explanation, ability).length === 0) return null;
  const others = blockers.filter((one) => !isList(one.gate));
  if (others.length === 0) return null;
  const clauses = others.map((one) => blockerSentence(one, explanation.space.name));
  return sentence(`Lifting a list would not be enough: ${listed(clauses)}`);
}

/** Said above the ways: that being an administrator opens nothing by itself (R22). */
export const noAdministratorSeesThrough =
  "No administrator sees through a restriction. This is what they could do; none of it is done.";

function said(
  explanation: PageExplanation,
  ability: PageAbility,
  way: WayOut,
): Pick<WayWords, "text" | "small"> {
  const { space, person, plan } = explanation;
  const name = firstName(person.name);
  switch (way.way) {
    case "lift-restriction": {
      const lists = listed(listsInTheWay(explanation, ability));
      const does = `lift ${lists} from Restricted pages in the settings of ${space.name}`;
      return {
        text: sentence(
          way.self ? `As space admin, ${name} can ${does}` : `A space admin can ${does}`,
        ),
        small: way.self
          ? "That opens it to everyone the space lets in, not to one person."
          : who(way, `No active person is an admin of ${space.name}`),
      };
    }
    case "recover-permissions": {
      const does = `recover permissions on ${space.name}, and so become its space admin`;
      return {
        text: sentence(
          way.self
            ? `As Confluence admin, ${name} could ${does}`
            : `A Confluence admin could ${does}`,
        ),
        small: `${way.self ? "" : `${who(way, "No active person here is a Confluence admin")} `}It is written to the audit log.`,
      };
    }
    case "admin-key": {
      if (!way.available) {
        return {
          text: `There is no admin key on the ${planName(plan)} plan.`,
          small: "It needs Premium or Enterprise.",
        };
      }
      const does = "open restricted content by an admin key, for up to 60 minutes";
      return {
        text: sentence(
          way.self
            ? `As organization or site admin, ${name} could ${does}`
            : `An organization or site admin could ${does}`,
        ),
        small: way.self
          ? "It is logged."
          : `${who(way, "No active person here is an organization or site admin")} It is logged, and opens nothing to ${sentence(name)}`,
      };
    }
  }
}

function who({ people, count }: WayOut, nobody: string): string {
  if (count === 0) return sentence(nobody);
  const names = people.map((one) => one.name);
  const more = count - people.length;
  const all = listed([...names, ...(more > 0 ? [`${more} more`] : [])]);
  return sentence(`Here ${count === 1 ? "that is" : "those are"} ${all}`);
}

/** "the view list of “Budget”", for each list that stops this ability. */
function listsInTheWay(explanation: PageExplanation, ability: PageAbility): string[] {
  return decisionOf(explanation, ability).blockers.flatMap(({ gate, page }) => {
    if (gate === "view-restriction") return [`the view list of “${page?.title ?? ""}”`];
    return gate === "edit-restriction" ? [`the edit list of “${page?.title ?? ""}”`] : [];
  });
}

function isList(gate: string): boolean {
  return gate === "view-restriction" || gate === "edit-restriction";
}

function planName(plan: Plan): string {
  return upperFirst(plan);
}
