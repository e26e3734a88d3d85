import type { ChangeEntry } from "../model/workspace.ts";
import { permissionLabel } from "../permissions/permissions.ts";
import type { Source } from "./decision.ts";
import type { EventLine } from "./event-words.ts";
import type { PersonChange, Timeline, TimelineStep } from "./timeline.ts";
import { dateText, designationWord, listed } from "./words.ts";

/** A change in one line: "change 118 · 4 Mar 2026 · Astrid Lindqvist · Give Gil View on Brand". */
export function changeHeading(change: ChangeEntry, undone = false): string {
  const { revision, at, actor, label, reason } = change;
  const parts = [`change ${revision}`, dateText(at), actor.name, label];
  if (undone) parts.push("taken back since");
  if (reason !== undefined) parts.push(`because: ${reason}`);
  return parts.join(" · ");
}

/** What an event did, in one line. */
export function eventLineText({ what, before, after }: EventLine): string {
  return `${what}: ${before} → ${after}`;
}

/** Since when an answer is what it is: one sentence. */
export function sinceSentence({ allowed, since, knownFrom, steps }: Timeline): string {
  const answer = allowed ? "It is so" : "It is not so";
  if (since) {
    const { at, actor, revision, label } = since;
    return `${answer} since ${dateText(at)}, by ${actor.name}: ${label} (change ${revision}).`;
  }
  if (knownFrom === null) return `${answer}; there is no history to say since when.`;
  const always = steps.length === 0 ? ", and nothing about it has changed" : "";
  return `${answer} as far back as the history goes, to change ${knownFrom}${always}.`;
}

/** What a step added and removed, in words. */
export function stepText({ added, removed, turned, allowed }: TimelineStep): string {
  const parts = [
    ...added.map((source) => `+ ${sourceText(source)}`),
    ...removed.map((source) => `− ${sourceText(source)}`),
  ];
  if (turned) parts.push(allowed ? "from here on it is so" : "from here on it is not so");
  return parts.join("; ");
}

/** A timeline as lines to read, newest last. */
export function timelineLines(timeline: Timeline): string[] {
  return [
    sinceSentence(timeline),
    ...timeline.steps.flatMap((step) => [changeHeading(step.change), `    ${stepText(step)}`]),
  ];
}

/** What a change did to a person, as lines to read. */
export function personChangeLines(changed: PersonChange): string[] {
  return [
    changeHeading(changed.change),
    ...personEffects(changed).map((effect) => `    ${effect}`),
  ];
}

/** What a change did to a person: how they stand then, and what they gain and lose where. */
export function personEffects({ flips, access, pages }: PersonChange): string[] {
  return [
    ...flips.map(
      ({ from, to, because }) =>
        `${designationWord(from)} → ${designationWord(to)}. ${because.join(" ")}`,
    ),
    ...access.map(
      ({ space, gained, lost }) =>
        `${space.name}: ${moved(gained.map(permissionLabel), lost.map(permissionLabel))}`,
    ),
    ...pages.map(({ page, gained, lost }) => `“${page.title}”: ${moved(gained, lost)}`),
  ];
}

/** What is gained and lost, in words: "gains View; loses Export". */
export function moved(gained: readonly string[], lost: readonly string[]): string {
  const parts = [];
  if (gained.length > 0) parts.push(`gains ${listed(gained)}`);
  if (lost.length > 0) parts.push(`loses ${listed(lost)}`);
  return parts.join("; ");
}

function sourceText({ route, group, permission, suppressed }: Source): string {
  const where = {
    group: `by ${group?.name ?? "a group"}`,
    individual: "by their own row",
    anonymous: "by anonymous access",
    "any-active-user": "by being logged in",
  }[route];
  return `${permissionLabel(permission)} ${where}${suppressed ? " (which does not count)" : ""}`;
}
