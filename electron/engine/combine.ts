import type { Blocker, Decision, NoteId, Source } from "#shared/explanation/decision.ts";

/**
 * The decision that all of these must allow: their sources and blockers, each blocker once. An open
 * rule decided it if that rule alone turns it: one that any part hangs on while all allow, one that
 * would open every part that does not.
 */
export function allOf(parts: readonly Decision[]): Decision {
  const denied = parts.filter((one) => !one.allowed);
  return decision({
    notes: denied.length === 0 ? parts.flatMap((one) => one.notes) : commonNotes(denied),
    sources: parts.flatMap((one) => one.sources),
    blockers: uniqueBlockers(parts.flatMap((one) => one.blockers)),
  });
}

/**
 * The decision that either of two ways may allow: the sources of both, and where neither does, the
 * blockers of the way that `blocking` is.
 */
export function eitherOf(one: Decision, other: Decision, blocking: Decision): Decision {
  const open = [one, other].filter((way) => way.allowed);
  return decision({
    notes: open.length > 0 ? commonNotes(open) : [...one.notes, ...other.notes],
    sources: [...one.sources, ...other.sources],
    blockers: open.length > 0 ? [] : blocking.blockers,
  });
}

/** A decision of these parts: allowed while nothing blocks, sure while no open rule took part. */
export function decision(parts: {
  readonly notes: readonly NoteId[];
  readonly sources: Source[];
  readonly blockers: Blocker[];
}): Decision {
  const notes = [...new Set(parts.notes)];
  return {
    allowed: parts.blockers.length === 0,
    certainty: notes.length > 0 ? "probable" : "sure",
    notes,
    sources: parts.sources,
    blockers: parts.blockers,
  };
}

function commonNotes(decisions: readonly Decision[]): NoteId[] {
  const [first, ...others] = decisions;
  return (first?.notes ?? []).filter((note) => others.every((one) => one.notes.includes(note)));
}

/** The same gate on the same thing once, the first place kept. */
function uniqueBlockers(blockers: readonly Blocker[]): Blocker[] {
  const seen = new Map<string, Blocker>();
  for (const one of blockers) {
    const key = `${one.gate} ${one.permission ?? ""} ${one.page?.id ?? ""}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
