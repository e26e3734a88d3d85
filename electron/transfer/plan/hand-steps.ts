import { listed } from "#shared/explanation/words.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Person } from "#shared/model/person.ts";
import type { Space } from "#shared/model/space.ts";
import { type DraftStep, handStep } from "./draft-step.ts";
import type { Things } from "./things.ts";
import { turnsOf } from "./turns.ts";

/** The steps about accounts, spaces and the site as a whole, for which no call is known (R32). */
export function handSteps(turns: readonly DomainEvent[], things: Things): DraftStep[] {
  return [
    ...turnsOf(turns, "personChanged").flatMap((one) => personSteps(one, turns, things)),
    ...turnsOf(turns, "spaceChanged").flatMap((one) => spaceSteps(one, things)),
    ...turnsOf(turns, "instanceChanged").flatMap(siteSteps),
  ];
}

interface Turn<Fact> {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

const usersScreen = "Atlassian Administration › Users";

function personSteps(
  { before, after }: Turn<Person>,
  turns: readonly DomainEvent[],
  things: Things,
): DraftStep[] {
  if (after === null)
    return before ? [handStep("finish", `Remove ${before.name} from the site`, usersScreen)] : [];
  if (before === null) return [invitation(after, turns, things)];
  const steps: DraftStep[] = [];
  if (before.status !== after.status) {
    const verb = after.status === "active" ? "Reactivate" : "Deactivate";
    steps.push(handStep("finish", `${verb} ${after.name}`, usersScreen));
  }
  if (before.name !== after.name)
    steps.push(handStep("finish", `Rename ${before.name} to ${after.name}`, usersScreen));
  if (before.email !== after.email)
    steps.push(
      handStep(
        "finish",
        `Change the e-mail of ${after.name} to ${after.email ?? "none"}`,
        usersScreen,
      ),
    );
  return steps;
}

function invitation(person: Person, turns: readonly DomainEvent[], things: Things): DraftStep {
  const groups = turnsOf(turns, "membershipChanged").flatMap(({ after }) =>
    after?.person === person.id ? things.group(after.group).name : [],
  );
  const into = groups.length > 0 ? ` into ${listed(groups)}` : "";
  const address = person.email !== null && person.email !== person.name ? ` (${person.email})` : "";
  return handStep("finish", `Invite ${person.name}${address}${into}`, `${usersScreen} › Invite`, {
    note: "Nobody's account id is known before they are there.",
  });
}

function spaceSteps({ before, after }: Turn<Space>, things: Things): DraftStep[] {
  const where = "Confluence › Spaces";
  if (after === null)
    return before
      ? [handStep("finish", `Delete the space ${before.name} (${before.key})`, where)]
      : [];
  if (before === null)
    return [
      handStep("prepare", `Create the space ${after.name} (${after.key})`, where, {
        blocks: true,
        until: things.space(after.id),
        note: "Whoever creates it, and the site's defaults, get rows in it that this plan does not know.",
      }),
    ];
  const steps: DraftStep[] = [];
  if (before.status !== after.status) {
    const verb = after.status === "archived" ? "Archive" : "Bring back";
    steps.push(handStep("finish", `${verb} the space ${after.name} (${after.key})`, where));
  }
  if (before.name !== after.name || before.key !== after.key) {
    const title = `Turn the space ${before.name} (${before.key}) into ${after.name} (${after.key})`;
    steps.push(handStep("finish", title, where));
  }
  return steps;
}

function siteSteps({
  before,
  after,
}: Extract<DomainEvent, { type: "instanceChanged" }>): DraftStep[] {
  if (before === null || after === null) return [];
  const steps: DraftStep[] = [];
  if (before.plan !== after.plan)
    steps.push(
      handStep(
        "prepare",
        `Put the site on the ${after.plan} plan`,
        "Atlassian Administration › Billing",
      ),
    );
  if (before.anonymousAccess !== after.anonymousAccess) {
    const verb = after.anonymousAccess ? "Allow" : "Forbid";
    const where = "Confluence › Global permissions › Anonymous access";
    steps.push(handStep("finish", `${verb} anonymous access to the site`, where));
  }
  return steps;
}
