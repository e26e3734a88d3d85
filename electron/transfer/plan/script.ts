import { viewPermission } from "#shared/permissions/permissions.ts";
import type {
  Plan,
  PlanAction,
  PlanGroup,
  PlanList,
  PlanPrincipal,
  PlanStep,
} from "#shared/plan/plan.ts";
import { inPath } from "./draft-step.ts";
import { namedIn } from "./look-up-steps.ts";
import { scriptCalls } from "./script-calls.ts";
import { scriptStart } from "./script-start.ts";
import { scriptSteps } from "./script-steps.ts";
import { oneLine, shellWord } from "./shell-text.ts";
import { newSlots, type Slots } from "./slots.ts";

/**
 * The plan as a script for `sh` with curl and jq: looks first, then does what is still to do, then looks
 * again. It stops at the first surprise with the step named, and may be run again at any time.
 */
export function planScript(plan: Plan): string {
  const slots = newSlots();
  const head = [
    "#!/bin/sh",
    `# ${oneLine(plan.title)}`,
    `# Made by Vestibule on ${oneLine(plan.made)} from ${oneLine(plan.basis.workspace)}, change ${plan.basis.revision}.`,
    `# Facts ${oneLine(plan.basis.facts)}; ${plan.basis.imported ? `imported on ${oneLine(plan.basis.imported.at)}` : "nothing was imported"}.`,
    ...plan.refused.map(({ what, why }) => `# Not done: ${oneLine(what)}: ${oneLine(why)}.`),
    ...plan.notes.map((note) => `# ${oneLine(note)}`),
  ];
  const body = plan.steps.flatMap((step) => [
    ...(step.note === null ? [] : [`  # ${oneLine(step.note)}`]),
    `  step ${step.number} ${shellWord(oneLine(step.title))} ${requestWords(step)}`,
    ...commandOf(step.action, slots).map((line) => `  ${line}`),
  ]);
  const steps = [
    "steps() {",
    "  :",
    ...body,
    "}",
    "",
    "known_ids() {",
    "  :",
    ...knownIds(plan, slots),
    "}",
  ];
  return [
    ...head,
    `site=${shellWord(plan.site ?? "")}`,
    scriptStart,
    scriptCalls.trimStart(),
    scriptSteps.trimStart(),
    ...steps,
    "",
    "carry_out",
    "",
  ].join("\n");
}

/** Ids that were imported are the site's own and need no look-up. */
function knownIds(plan: Plan, slots: Slots): string[] {
  const { groups, spaces } = namedIn(plan.steps.map((one) => one.action));
  const known = (id: string | null, imported: boolean) => (imported ? id : null);
  return [
    ...[...groups.values()].flatMap((group) => {
      const id = known(group.id, group.imported);
      return id === null ? [] : [`  known group-${slots.group(group)} ${shellWord(id)}`];
    }),
    ...[...spaces.values()].flatMap(({ space }) => {
      const id = known(space.id, space.imported);
      return id === null
        ? []
        : [`  known space-${slots.space(space.key)} ${shellWord(inPath(id))}`];
    }),
  ];
}

function requestWords({ request }: PlanStep): string {
  if (request === null) return "'' ''";
  const body = request.body === undefined ? "" : JSON.stringify(request.body);
  return `${shellWord(oneLine(`${request.method} ${request.path}`))} ${shellWord(oneLine(body))}`;
}

function commandOf(action: PlanAction, slots: Slots): string[] {
  const words = (...all: (string | number)[]) => [
    all.map((one) => (typeof one === "number" ? String(one) : one)).join(" "),
  ];
  switch (action.do) {
    case "check-role-mode":
      return ["role_mode"];
    case "find-self":
      return ["find_self"];
    case "find-group": {
      const { id, name } = action.group;
      return words("find_group", slots.group(action.group), shellWord(id ?? ""), shellWord(name));
    }
    case "find-person":
      return words("find_person", shellWord(action.person.accountId ?? ""));
    case "find-space": {
      const { id, key } = action.space;
      return words("find_space", slots.space(key), shellWord(inPath(id ?? "")), shellWord(key));
    }
    case "list-permissions":
    case "look-again":
      return [];
    case "create-group":
      return words("create_group", slots.group(action.group), shellWord(action.group.name));
    case "add-member":
    case "remove-member": {
      const id = action.person.accountId ?? "";
      const command = action.do === "add-member" ? "add_member" : "remove_member";
      return words(command, slots.group(action.group), slots.person(id), shellWord(id));
    }
    case "grant": {
      const [key = "", target = ""] = action.permission.split("/");
      return words("grant", ...rowWords(action, slots), key, target);
    }
    case "revoke": {
      const whole = action.permission === viewPermission;
      return words("revoke", ...rowWords(action, slots), whole ? "''" : action.permission);
    }
    case "restrict": {
      const page = shellWord(inPath(action.page.id));
      return words(
        "restrict",
        page,
        ...listWords("view", action.view, slots),
        ...listWords("edit", action.edit, slots),
      );
    }
    case "by-hand": {
      const until = action.until === null ? [] : [slots.space(action.until.key)];
      return words(
        "by_hand",
        action.blocks ? "now" : "later",
        shellWord(oneLine(action.where)),
        ...until,
      );
    }
    case "check-person": {
      const { person, page, operation, expected } = action;
      const account = shellWord(person.accountId ?? "");
      return words(
        "check_person",
        account,
        shellWord(inPath(page.id)),
        operation,
        String(expected),
      );
    }
  }
}

function rowWords(
  { space, principal }: Extract<PlanAction, { do: "grant" | "revoke" }>,
  slots: Slots,
): (string | number)[] {
  return [
    slots.space(space.key),
    shellWord(inPath(space.key)),
    ...principalWords(principal, slots),
  ];
}

function principalWords(principal: PlanPrincipal, slots: Slots): (string | number)[] {
  switch (principal.type) {
    case "group":
      return ["group", slots.group(principal)];
    case "person":
      return ["user", shellWord(principal.accountId ?? "")];
    case "anonymous":
      return ["anonymous", "''"];
  }
}

function listWords(name: "view" | "edit", list: PlanList, slots: Slots): (string | number)[] {
  return [
    ...list.people.flatMap((one) => [`${name}:person`, shellWord(one.accountId ?? "")]),
    ...list.groups.flatMap((one: PlanGroup) => [`${name}:group`, slots.group(one)]),
  ];
}
