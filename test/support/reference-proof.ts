import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainBlocker, PlainSource } from "./decision-text.ts";
import type { PlainPerson, PlainSpace, PlainWorld } from "./plain-world.ts";
import { isGuestByGroups } from "./reference.ts";
import { openRules, readingOf } from "./reference-readings.ts";
import {
  beyondGuests,
  counting,
  holds,
  isMember,
  ofCountingKind,
  type Tick,
  ticksFor,
} from "./reference-space.ts";

/** An answer with its proof (R24), in plain texts: what is compared with the engine. */
export interface PlainDecision {
  readonly allowed: boolean;
  readonly sources: readonly PlainSource[];
  readonly blockers: readonly PlainBlocker[];
  /** The open rules that decided it, sorted. */
  readonly notes: readonly string[];
}

/** Whether the person holds the permission in the space, and why. */
export function proofOnSpace(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  permission: PermissionKey,
): PlainDecision {
  return proofOfAll(world, person, space, [permission]);
}

/** Whether the person can export the whole space: Export and Admin together (R15). */
export function proofOfSpaceExport(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
): PlainDecision {
  return proofOfAll(world, person, space, ["export/space", "administer/space"]);
}

/** Every tick of the permission that reaches the person, with why it does not count. */
export function sourcesOf(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  permission: PermissionKey,
): PlainSource[] {
  const sources: PlainSource[] = [];
  for (const tick of ticksFor(world, readingOf(world), person, space)) {
    if (tick.permission !== permission) continue;
    const suppressed = whyNot(world, person, space, tick);
    sources.push({
      route: tick.route,
      ...(tick.group && { group: tick.group.name }),
      permission,
      ...(suppressed && { suppressed }),
    });
  }
  return sources;
}

/** Every gate of the space that stops the person on the way to these permissions, in the order of R24. */
export function spaceGates(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  permissions: readonly PermissionKey[],
): PlainBlocker[] {
  const gates: PlainBlocker[] = [];
  if (!person.active) gates.push({ gate: "account" });
  if (!isMember(world, person)) gates.push({ gate: "membership" });
  if (!counting(world, readingOf(world), person, space).has("read/space")) {
    gates.push({ gate: "space-view", permission: "read/space" });
  }
  for (const permission of permissions) {
    if (permission !== "read/space" && !isGiven(world, person, space, permission)) {
      gates.push({ gate: "permission", permission });
    }
  }
  for (const permission of permissions) {
    if (permission === "administer/space" && isGuestByGroups(world, person)) {
      gates.push({ gate: "guest-limit", permission });
    }
  }
  return gates;
}

/** Whether a row that can count for someone gives the permission, be the person a guest or not. */
export function isGiven(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  permission: PermissionKey,
): boolean {
  const reading = readingOf(world);
  return ticksFor(world, reading, person, space).some(
    (tick) => tick.permission === permission && ofCountingKind(tick, reading),
  );
}

function proofOfAll(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
  needed: readonly PermissionKey[],
): PlainDecision {
  const answer = (reading = readingOf(world)) => {
    const held = holds(world, reading, person, space);
    return needed.every((one) => held.has(one));
  };
  return {
    allowed: answer(),
    sources: needed.flatMap((one) => sourcesOf(world, person, space, one)),
    blockers: spaceGates(world, person, space, needed),
    notes: openRules(world, answer),
  };
}

/** The most lasting reason first: an account can be reopened, yet until then nothing of it counts. */
function whyNot(world: PlainWorld, person: PlainPerson, space: PlainSpace, tick: Tick) {
  const reading = readingOf(world);
  if (!person.active) return "inactive";
  if (!ofCountingKind(tick, reading)) return "other-group";
  if (!isMember(world, person)) return "no-group";
  if (beyondGuests(world, person, tick, reading)) return "guest-limit";
  if (!counting(world, reading, person, space).has("read/space")) return "no-view";
  return null;
}
