import type { Instance } from "#shared/model/instance.ts";
import type { Page } from "#shared/model/page.ts";
import type { Principal } from "#shared/model/space.ts";
import type { Workspace } from "#shared/model/workspace.ts";

/**
 * Whether a workspace file surely holds each fact once and names only who and what is there. It
 * answers for files as we write them and gives no reason: where it says no, `duplicates` and
 * `brokenReferences` are to be asked. Cost: the number of facts.
 */
export function isWhole({ instances }: Workspace): boolean {
  return numbersOf(instances.map((one) => one.header)) !== null && instances.every(isWholeInstance);
}

function isWholeInstance(one: Instance): boolean {
  const people = numbersOf(one.people);
  const groups = numbersOf(one.groups);
  const spaces = numbersOf(one.spaces);
  if (people === null || groups === null || spaces === null) return false;
  const known = { people, groups, spaces };
  return (
    membershipsAreWhole(one, known) &&
    grantsAreWhole(one, known) &&
    numbersOf(one.pages) !== null &&
    one.pages.every((page) => isWholePage(page, known))
  );
}

type Numbers = ReadonlyMap<string, number>;

interface Known {
  readonly people: Numbers;
  readonly groups: Numbers;
  readonly spaces: Numbers;
}

/** The things under their ids, numbered from zero; null where two have the same id. */
function numbersOf(things: readonly { readonly id: string }[]): Numbers | null {
  const numbers = new Map<string, number>();
  for (const { id } of things) numbers.set(id, numbers.size);
  return numbers.size === things.length ? numbers : null;
}

function membershipsAreWhole({ memberships }: Instance, { people, groups }: Known): boolean {
  const pairs = new Float64Array(memberships.length);
  let at = 0;
  for (const row of memberships) {
    const person = people.get(row.person);
    const group = groups.get(row.group);
    if (person === undefined || group === undefined) return false;
    pairs[at++] = person * groups.size + group;
  }
  return areDifferent(pairs);
}

function grantsAreWhole({ grants }: Instance, known: Known): boolean {
  const principals = 2 + known.groups.size + known.people.size;
  const pairs = new Float64Array(grants.length);
  let at = 0;
  for (const { space, principal } of grants) {
    const ofSpace = known.spaces.get(space);
    const ofPrincipal = numberOfPrincipal(principal, known);
    if (ofSpace === undefined || ofPrincipal === undefined) return false;
    pairs[at++] = ofSpace * principals + ofPrincipal;
  }
  return areDifferent(pairs);
}

/** The two open principals first, then groups, then people. */
function numberOfPrincipal(principal: Principal, { people, groups }: Known): number | undefined {
  if (principal.type === "anonymous") return 0;
  if (principal.type === "any-active-user") return 1;
  const isGroup = principal.type === "group";
  const number = isGroup ? groups.get(principal.id) : people.get(principal.id);
  if (number === undefined) return undefined;
  return isGroup ? 2 + number : 2 + groups.size + number;
}

function isWholePage(page: Page, { people, groups, spaces }: Known): boolean {
  return (
    spaces.has(page.space) &&
    [page.view, page.edit].every(
      (list) =>
        list.people.every((id) => people.has(id)) && list.groups.every((id) => groups.has(id)),
    )
  );
}

/**
 * Whether no number is there twice. Numbers stand for pairs of ids here because texts made of two ids
 * are what would take longest when a large workspace is opened. Sorts them in place.
 */
function areDifferent(pairs: Float64Array): boolean {
  pairs.sort();
  for (let at = 1; at < pairs.length; at++) if (pairs[at] === pairs[at - 1]) return false;
  return true;
}
