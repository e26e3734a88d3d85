import { type Blame, blameText, memberBlame } from "./blame.ts";
import type { GroupRef } from "./decision.ts";
import type { SpaceExplanation } from "./space-explanation.ts";
import { counted, designationReason, firstName, listed, numberWord } from "./words.ts";

/** Who someone is, as the explanation of a space and that of a page both have it. */
export type Standing = Pick<
  SpaceExplanation,
  "person" | "proof" | "memberSince" | "regularGroupCount"
>;

/** Since when the person is in the groups that decide it, and by which changes (R1-R4). */
export function deciding({ proof, memberSince }: Standing): { group: GroupRef; since: Blame }[] {
  const { regularGroups, guestGroups } = proof;
  return [...regularGroups, ...guestGroups].map((group) => ({
    group,
    since: memberBlame(memberSince[group.id] ?? null),
  }));
}

/** The same as lines to read. */
export function membershipLines(explanation: Standing): string[] {
  return deciding(explanation).map(({ group, since }) => `  ${group.name}: ${blameText(since)}`);
}

/** The checked lines of "why X is a guest", each one fact (R1-R5). */
export function proofLines(explanation: Standing): { ok: boolean; text: string }[] {
  const { guestGroups, regularGroups, otherGroups, designation } = explanation.proof;
  const name = firstName(explanation.person.name);
  const all = guestGroups.length + regularGroups.length + otherGroups.length;
  const others = otherGroups.map((group) => ({
    ok: true,
    text: `${group.name} belongs to another product and does not count.`,
  }));
  const account =
    designation === "inactive" ? [{ ok: false, text: "The account is not active." }] : [];
  if (designation === "app") return [{ ok: true, text: "The account is an app's." }, ...others];
  if (regularGroups.length > 0) {
    return [
      ...account,
      {
        ok: true,
        text: `${names(regularGroups)} ${regularGroups.length === 1 ? "is a regular group" : "are regular groups"}.`,
      },
      ...(guestGroups.length > 0
        ? [
            {
              ok: true,
              text: `${names(guestGroups)} would make a guest, but one regular group wins.`,
            },
          ]
        : []),
      ...others,
    ];
  }
  if (guestGroups.length > 0) {
    return [
      ...account,
      { ok: true, text: `${name} is in ${counted(all, "group")}.` },
      {
        ok: true,
        text: `${guestGroups.length === 1 ? `${names(guestGroups)} is a guest group` : `${names(guestGroups)} are guest groups`}.`,
      },
      { ok: true, text: "No regular group gives access." },
      ...others,
    ];
  }
  return [
    ...account,
    { ok: false, text: `${name} is in no regular and no guest group.` },
    ...others,
  ];
}

/** The heading over the proof lines. */
export function proofTitle(explanation: Standing): string {
  const name = firstName(explanation.person.name);
  switch (explanation.proof.designation) {
    case "guest":
      return `Why ${name} is a guest`;
    case "regular":
      return `Why ${name} is a regular user`;
    case "none":
      return `Why ${name} has no access`;
    case "inactive":
      return `Why ${name} has no access now`;
    case "app":
      return `Why ${name} is neither guest nor regular`;
  }
}

/** What would change the designation. */
export function proofHint(explanation: Standing): string {
  const { designation, regularGroups, guestGroups } = explanation.proof;
  const name = firstName(explanation.person.name);
  switch (designation) {
    case "guest":
      return guestHint(name, explanation.regularGroupCount);
    case "regular": {
      const last =
        regularGroups.length === 1 ? "that one group" : `all ${numberWord(regularGroups.length)}`;
      return guestGroups.length > 0
        ? `Leaving ${last} makes ${name} a guest, on the whole instance.`
        : `Leaving ${last} leaves ${name} without access: there is no guest group behind it.`;
    }
    case "none":
      return `A guest group makes ${name} a guest, a regular group a regular user.`;
    case "inactive":
      return "The groups are kept, so reactivating the account brings all of it back.";
    case "app":
      return "Apps take no seat and are not counted among guests.";
  }
}

function guestHint(name: string, regularGroups: number): string {
  if (regularGroups === 0) {
    return `A regular group would make a regular user of ${name}, on the whole instance; there is none.`;
  }
  const which =
    regularGroups === 1 ? "the one regular group" : `any of the ${regularGroups} regular groups`;
  return `Adding ${name} to ${which} makes a regular user of ${name}, on the whole instance.`;
}

/** What makes the person what they are, in one sentence. */
export function personReason(explanation: Standing): string {
  return designationReason(explanation.proof, explanation.person.name);
}

function names(groups: readonly GroupRef[]): string {
  return listed(groups.map((group) => group.name));
}
