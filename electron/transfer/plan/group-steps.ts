import { kindWord } from "#shared/explanation/words.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group } from "#shared/model/group.ts";
import { callStep, type DraftStep, handStep } from "./draft-step.ts";
import type { Things } from "./things.ts";
import { turnsOf } from "./turns.ts";

const groupsScreen = "Atlassian Administration › Groups";

/**
 * The steps that make groups and give them their roles; roles, names and deleting are for hands (R31, R32).
 * A role comes before anyone leaves a group, so that nobody is without access on the way.
 */
export function groupSteps(turns: readonly DomainEvent[], things: Things): DraftStep[] {
  const blocks = turnsOf(turns, "membershipChanged").some((one) => one.after === null);
  const groups = turnsOf(turns, "groupChanged");
  const taken = new Set(
    groups.flatMap(({ before, after }) =>
      before === null && after ? after.name.toLowerCase() : [],
    ),
  );
  return groups.flatMap(({ before, after }) => {
    if (before === null) return after === null ? [] : newGroup(after, blocks, things);
    const isInTheWay = taken.has(before.name.toLowerCase());
    if (after === null) return goneGroup(before, isInTheWay);
    return editedGroup(before, after, isInTheWay, blocks);
  });
}

function newGroup(group: Group, blocks: boolean, things: Things): DraftStep[] {
  const create = callStep(
    "create-group",
    `Create the group ${group.name}`,
    { do: "create-group", group: things.group(group.id) },
    { method: "POST", path: "/wiki/rest/api/group", body: { name: group.name } },
  );
  return group.kind === "other" ? [create] : [create, roleStep(group, blocks)];
}

function roleStep(group: Group, blocks: boolean): DraftStep {
  return handStep("guest-role", roleWords(group), groupsScreen, {
    blocks,
    note: "Only the role makes it a group of this kind.",
  });
}

function roleWords({ name, kind }: Group): string {
  switch (kind) {
    case "guest":
      return `See that ${name} has the Guest role for Confluence, and no other role there`;
    case "regular":
      return `See that ${name} has the User role for Confluence`;
    case "other":
      return `See that ${name} has no role for Confluence`;
  }
}

function goneGroup(before: Group, isInTheWay: boolean): DraftStep[] {
  const leave = isInTheWay ? [renameStep(before, `${before.name} (old)`)] : [];
  return [...leave, handStep("finish", `Delete the group ${before.name}`, groupsScreen)];
}

/** A name that a new group is to have must be free before it is made. */
function renameStep(before: Group, name: string): DraftStep {
  return handStep("prepare", `Rename the group ${before.name} to ${name}`, groupsScreen, {
    blocks: true,
    note: `A new group takes the name ${before.name}.`,
  });
}

function editedGroup(
  before: Group,
  after: Group,
  isInTheWay: boolean,
  blocks: boolean,
): DraftStep[] {
  const steps: DraftStep[] = [];
  if (before.kind !== after.kind) {
    steps.push({
      ...roleStep(after, blocks),
      note: `It was taken for a ${kindWord(before.kind)}; if it was one, this changes how all its members stand.`,
    });
  }
  if (before.name !== after.name) {
    const title = `Rename the group ${before.name} to ${after.name}`;
    steps.push(
      isInTheWay ? renameStep(before, after.name) : handStep("finish", title, groupsScreen),
    );
  }
  if (before.isDefault !== after.isDefault) {
    const title = after.isDefault
      ? `Make ${after.name} a default group of its role`
      : `Let ${after.name} be no default group any more`;
    steps.push(handStep("finish", title, "Atlassian Administration › Product access"));
  }
  if ((before.description ?? "") !== (after.description ?? ""))
    steps.push(handStep("finish", `Change the description of ${after.name}`, groupsScreen));
  return steps;
}
