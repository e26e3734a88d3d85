import { upperFirst } from "../explanation/words.ts";
import type { ErrorCode, Failure, Outcome } from "./errors.ts";

type Details = Readonly<Record<string, unknown>>;

/** A refusal with its sentence: what happened, to what, and what to do. */
export function failure(code: ErrorCode, details: Details = {}): Failure {
  return { code, message: sentence(code, details), details };
}

/** A failed outcome. */
export function refuse(code: ErrorCode, details: Details = {}): Outcome<never> {
  return { ok: false, error: failure(code, details) };
}

/** A failure that travels as an exception to the nearest boundary, which turns it into data again. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failed: Failure) {
    super(failed.message);
    this.name = "FailureError";
    this.failure = failed;
  }
}

/** Throws the failure of this code, for code that is deep inside a parse. */
export function fail(code: ErrorCode, details: Details = {}): never {
  throw new FailureError(failure(code, details));
}

function sentence(code: ErrorCode, details: Details): string {
  const text = (name: string) => plain(details[name]);
  const subject = text("what") || text("ref");
  switch (code) {
    case "bad-input":
      if (text("reason")) return `${upperFirst(text("reason"))}.`;
      return `${upperFirst(text("field"))}: expected ${text("expected")}${gotten(details)}.`;
    case "bad-json":
      return `${text("path") || "This"} is not JSON${where(details)}: ${text("reason")}.`;
    case "unknown-person":
    case "unknown-group":
    case "unknown-space":
    case "unknown-page":
    case "unknown-instance":
    case "unknown-demo":
      return `There is no ${code.slice("unknown-".length)} "${subject}"${closest(details)}.`;
    case "ambiguous-person":
    case "ambiguous-group":
    case "ambiguous-space":
    case "ambiguous-page":
    case "ambiguous-instance":
      return `"${subject}" could be several: ${list(details["candidates"])}. Use an id to say which.`;
    case "unknown-permission":
      return `"${subject}" is not a space permission. Write a pair such as read/space or create/page.`;
    case "unknown-ability":
      return `"${subject}" is not something one can do on a page. Use ${list(details["expected"])}.`;
    case "not-allowed":
      return `${upperFirst(text("action"))} needs ${text("needs")}; ${text("actor")} is not.`;
    case "guest-never-admin":
      return `${subject} cannot be given Admin: guests are never space admins.`;
    case "anonymous-never-admin":
      return "Anonymous access cannot include Admin.";
    case "last-admin":
      return `${text("space")} would have no admin left. Give Admin to someone else first.`;
    case "already-exists":
      return `${upperFirst(text("kind"))} "${subject}" exists already.`;
    case "already-member":
      return `${text("person")} is in ${text("group")} already.`;
    case "not-member":
      return `${text("person")} is not in ${text("group")}.`;
    case "already-granted":
      return `${subject} has all of that on ${text("space")} already.`;
    case "not-granted":
      return `${subject} has no row on ${text("space")} that gives ${list(details["permissions"])}.`;
    case "nothing-changes":
      return `Nothing would change: ${subject}.`;
    case "external-group":
      return `${text("group")} is managed by your identity provider. Change its members there.`;
    case "not-a-guest-group":
      return `${text("group")} is a ${text("kind")} group. Guests can be invited to guest groups only.`;
    case "plan-without-guests":
      return `Guests need the Premium plan; this instance is on ${upperFirst(text("plan"))}.`;
    case "no-seat-left":
      return `All ${text("limit")} seats are taken.`;
    case "group-in-use":
      return `${text("group")} is ${text("use")} and cannot be deleted.`;
    case "unknown-change":
      return `There is no change ${subject}; this workspace is at change ${text("revision")}.`;
    case "unknown-backup":
      return `There is no backup "${subject}" any more. Look at the list again.`;
    case "change-elsewhere":
      return `“${subject}” is about another instance. Bring that one into view first.`;
    case "undo-blocked":
      return `“${subject}” (change ${text("change")}) cannot be ${text("verb")}: ${blockedBy(details)}.`;
    case "nothing-to-undo":
      return subject ? `There is nothing to undo: ${subject}.` : "There is nothing to undo.";
    case "nothing-to-redo":
      return subject ? `There is nothing to redo: ${subject}.` : "There is nothing to redo.";
    case "history-missing":
      return `The history does not go back that far: ${subject} is not in it. It is whole from change ${text("from")} on.`;
    case "viewing-past":
      return `You see the workspace as it was at change ${text("revision")}. Go back to now to change it.`;
    case "file-exists":
      return `${text("path")} exists already; nothing was written. Choose another name.`;
    case "file-missing":
      return `${text("path")} does not exist.${leftOver(details)}`;
    case "file-unreadable":
      return `${text("path")} could not be read: ${text("reason")}.`;
    case "file-not-understood":
      return `${text("path")}${where(details)}: expected ${text("expected")}${gotten(details)}. Nothing was changed.`;
    case "unknown-format":
      return `${text("path")} is none of the formats Vestibule reads; it holds ${text("seen")}. Nothing was changed.`;
    case "nothing-to-import":
      return `${text("path")} holds no file to import.`;
    case "output-lost":
      return `Not all of the answer could be written: ${text("reason")}.`;
    case "no-workspace":
      return "No workspace is open.";
    case "workspace-locked":
      return locked(details);
    case "workspace-unwritable":
      return `${text("path")} could not be written: ${text("reason")}. Nothing was changed.`;
    case "workspace-gone":
      return `${text("file")} is no longer there: ${text("reason")}. Nothing was changed, and all that was confirmed is still open here. ${details["alone"] === true ? "Try again to write it anew" : "Bring the folder back and try again"}, or save a copy elsewhere.`;
    case "workspace-replaced":
      return `${text("file")} is no longer the one that was opened: something else wrote to it or took its place. Nothing was changed, and all that was confirmed is still open here. Try again to put the workspace back, keeping beside it what lies there now, or save a copy elsewhere.`;
    case "workspace-newer":
      return `${text("path")} was written by a newer Vestibule (format ${text("found")}, this one knows ${text("known")}). Update Vestibule to open it; the file was not touched.`;
    case "workspace-damaged":
      return `${text("path")} is damaged${where(details)}: ${text("reason")}. The file was not touched.`;
    case "read-only":
      return "This workspace is open for reading only.";
    case "untrusted-sender":
      return "The call did not come from the console's own window.";
    case "unknown-channel":
      return `There is no call "${subject}".`;
    case "bad-payload":
      return `The call "${text("channel")}" was given a wrong ${text("field")}: expected ${text("expected")}${gotten(details)}.`;
    case "cancelled":
      return "Cancelled; nothing was changed.";
    case "internal":
      return "Something went wrong inside Vestibule. Nothing was changed; the log has the details.";
  }
}

/** Who has a locked workspace open, and since when; null of other failures, and of one just being opened. */
export function holderWords({ code, details }: Failure): string | null {
  // All of it comes from a file that anyone may have written.
  const text = (name: string) => plain(details[name]).slice(0, 200);
  if (code !== "workspace-locked" || !text("pid")) return null;
  const since = text("since") ? `, since ${text("since").replace("T", " ").slice(0, 16)} UTC` : "";
  return `${text("program")}, process ${text("pid")} on ${text("host")}${since}`;
}

function locked(details: Details): string {
  const path = plain(details["path"]);
  const holder = holderWords({ code: "workspace-locked", message: "", details });
  if (holder === null)
    return `${path} is being opened by another Vestibule just now. Try again in a moment.`;
  const lock = plain(details["lock"]).slice(0, 200);
  const remove = lock ? `; if that has ended, remove ${lock}` : "";
  return `${path} is open in another Vestibule (${holder}). Close it there first${remove}.`;
}

function plain(value: unknown): string {
  if (typeof value === "string") return value.length > 400 ? `${value.slice(0, 399)}…` : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return "";
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.map(plain).join(", ") : plain(value);
}

function blockedBy(details: Details): string {
  const by = `change ${plain(details["by"])}, “${plain(details["byLabel"])}”`;
  const because = plain(details["because"]);
  if (!plain(details["by"])) return because || "what it turned is no longer as it left it";
  if (because) return `${because} since ${by}`;
  return `${by}, stands on it`;
}

function closest(details: Details): string {
  const names = list(details["closest"]);
  return names ? `. Closest: ${names}` : "";
}

function leftOver(details: Details): string {
  const left = list(details["left"]);
  return left ? ` What is left of it (${left}) can be made into a workspace again.` : "";
}

function where(details: Details): string {
  if (plain(details["line"])) return `, line ${plain(details["line"])}`;
  return plain(details["at"]) ? `, at ${plain(details["at"])}` : "";
}

function gotten(details: Details): string {
  return plain(details["got"]) ? `, got ${plain(details["got"])}` : "";
}
