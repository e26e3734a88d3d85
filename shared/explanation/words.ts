import type { AdminRole, GroupKind } from "../model/group.ts";
import { permissionLabel } from "../permissions/permissions.ts";
import type {
  Blocker,
  Designation,
  DesignationProof,
  NoteId,
  Origin,
  Suppression,
} from "./decision.ts";
import { sentence } from "./sentence.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const smallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "4 Mar 2026" of an ISO time, by the calendar of UTC so that all who share a file read the same. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** "A. Lindqvist" of "Astrid Lindqvist"; a single name, or one that starts with "the", as it is. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1);
  const first = parts[0];
  if (!last || !first || parts.length === 1 || first.toLowerCase() === "the") return name;
  return `${first.charAt(0)}. ${last}`;
}

/** "Dana" of "Dana Reyes"; the whole of a name that begins with an initial or a title. */
export function firstName(name: string): string {
  const [first] = name.trim().split(/\s+/);
  return first && !first.endsWith(".") ? first : name;
}

/** The text with a capital at its beginning. */
export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A sentence as a part of another: its first letter small. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Dana's", "Jonas's". */
export function possessive(name: string): string {
  return `${name}'s`;
}

/** "two" up to nine, digits from ten on. */
export function numberWord(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/** "1 guest", "2 guests". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The designation as one reads it beside a name. */
export function designationWord(designation: Designation): string {
  const words: Record<Designation, string> = {
    guest: "guest",
    regular: "regular user",
    none: "no access",
    inactive: "deactivated",
    app: "app",
  };
  return words[designation];
}

/** "guest group", "regular group", "group of another product". */
export function kindWord(kind: GroupKind): string {
  return kind === "other" ? "group of another product" : `${kind} group`;
}

/** "organization admin" and so on. */
export function adminRoleWord(role: AdminRole): string {
  return role === "confluence" ? "Confluence admin" : `${role} admin`;
}

/** "granted by A. Lindqvist, 4 Mar 2026", or honestly "imported on 12 Jan 2026" where the console knows no more. */
export function originText(origin: Origin | null, verb = "granted"): string {
  if (!origin) return verb;
  const day = dateText(origin.at);
  const who = shortName(origin.actor.name);
  switch (origin.kind) {
    case "import":
      return `imported on ${day}`;
    case "created":
      return `there from the start, ${day}`;
    case "command":
      return `${verb} by ${who}, ${day}`;
    case "undo":
      return `brought back by ${who} with an undo, ${day}`;
    case "redo":
      return `made again by ${who} with a redo, ${day}`;
    case "restore":
      return `restored by ${who}, ${day}`;
  }
}

/** "member since 3 Mar 2026"; an import knows only that it was so on that day. */
export function memberSinceText(origin: Origin | null): string {
  if (!origin) return "member";
  const day = dateText(origin.at);
  switch (origin.kind) {
    case "import":
      return `member, imported on ${day}`;
    case "created":
    case "command":
      return `member since ${day}`;
    case "undo":
    case "redo":
    case "restore":
      return `member again since ${day}`;
  }
}

/** "3 Mar 2026" under a heading "Since"; an import knows only that it was so by then. */
export function sinceText(origin: Origin | null): string {
  if (!origin) return "";
  const day = dateText(origin.at);
  return origin.kind === "import" ? `imported ${day}` : day;
}

/** Why this person is what they are, in one sentence (R1-R4). */
export function designationReason(proof: DesignationProof, name: string): string {
  const guests = proof.guestGroups.map((group) => group.name);
  const regulars = proof.regularGroups.map((group) => group.name);
  switch (proof.designation) {
    case "guest":
      return sentence(
        guests.length === 1
          ? `${name} is a guest: the only group that counts is a guest group, ${listed(guests)}`
          : `${name} is a guest: every group ${name} is in is a guest group, ${listed(guests)}`,
      );
    case "regular":
      return regulars.length === 1
        ? sentence(`${name} is a regular user because of ${listed(regulars)}`)
        : `${name} is a regular user because of ${listed(regulars)}; leaving one of them is not enough to change that.`;
    case "none":
      return `${name} has no access: no regular group and no guest group.`;
    case "inactive":
      return `${possessive(name)} account is not active, whatever groups it is in.`;
    case "app":
      return `${name} is an app, neither guest nor regular user.`;
  }
}

/** Why a source that exists does not count. */
export function suppressionSentence(suppressed: Suppression): string {
  const sentences: Record<Suppression, string> = {
    "guest-limit": "guests can't be space admins",
    inactive: "the account is not active",
    "no-group": "no group gives access to Confluence",
    "other-group": "a group of another product grants nothing",
    "no-view": "nothing gives View, and without View nothing else counts",
  };
  return sentences[suppressed];
}

/**
 * What stands in the way, as a clause that follows a colon or stands in a list; with a name it says
 * whom the list does not name.
 */
export function blockerSentence(blocker: Blocker, spaceName: string, name?: string): string {
  const page = blocker.page?.title ?? "the page";
  const nobody = name
    ? `neither ${name} nor one of ${possessive(name)} groups`
    : "neither the person nor one of their groups";
  switch (blocker.gate) {
    case "account":
      return "the account is not active";
    case "membership":
      return "no regular group and no guest group, so no access to Confluence";
    case "space-view":
      return `nothing gives View on ${spaceName}`;
    case "permission":
      return `nothing gives ${blocker.permission ? permissionLabel(blocker.permission) : "it"} on ${spaceName}`;
    case "guest-limit":
      return "guests can't be space admins";
    case "view-restriction":
      return `the view list of “${page}” names ${nobody}`;
    case "edit-restriction":
      return `the edit list of “${page}” names ${nobody}`;
    case "unknown-ancestor":
      return `what is above “${page}” is unknown: the import did not have it`;
  }
}

/** An open rule that took part in an answer, as a full sentence. */
export function noteSentence(note: NoteId): string {
  const sentences: Record<NoteId, string> = {
    "guests-by-any-active-user":
      "No source says whether the row for any active user includes guests; that is a setting of this instance.",
    "admin-by-guest-group":
      "Admin comes only through a guest group. For a regular member it is taken to count; Confluence would not let it be granted.",
    "anonymous-ticks-for-people":
      "Whether anonymous permissions other than View also reach people who are logged in is a setting of this instance.",
    "other-group-grants-nothing":
      "A group of another product has a row here. It is taken to grant nothing; another classification changes the answer.",
    "comment-despite-edit-list":
      "The edit list leaves this person out; that it does not stop comments is our reading.",
    "attach-needs-edit": "That attaching a file needs edit on the page is our reading.",
    "delete-and-edit-list":
      "That an edit list stops deleting, except for space admins, is our reading.",
    "unknown-ancestor": "A page above is missing, so its view list is not known.",
  };
  return sentences[note];
}
