/** What changes would do, as the command line gives it. */
export interface PlainEffects {
  readonly flips: readonly (OfPerson & { readonly from: string; readonly to: string })[];
  readonly access: readonly (OfPerson & Difference & { readonly space: string })[];
  readonly pages: readonly (OfPerson & Difference & { readonly title: string })[];
  readonly seats: { readonly before: number; readonly after: number };
  readonly guestVisibleSpaces: Turned<string>;
  readonly lookUps: readonly (OfPerson & {
    readonly before: number | null;
    readonly after: number | null;
  })[];
  readonly findings: Turned<PlainFinding>;
}

export interface PlainFinding {
  readonly id: string;
  readonly person?: { readonly name: string } | undefined;
  readonly group?: string | undefined;
  readonly space?: string | undefined;
  readonly title?: string | undefined;
}

interface OfPerson {
  readonly person: { readonly name: string };
}

interface Difference {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

interface Turned<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/**
 * Effects as the tables write them, a line each: flips, access by space, abilities by page, seats,
 * spaces that guests come to see, the number of people a guest can look up, findings. What stays as
 * it is has no line.
 */
export function effectLines(effects: PlainEffects): string[] {
  const { seats } = effects;
  return [
    ...effects.flips.map((one) => `${one.person.name} ${one.from} > ${one.to}`),
    ...effects.access.map((one) => `${one.person.name} in ${one.space} ${differenceText(one)}`),
    ...effects.pages.map((one) => `${one.person.name} on ${one.title} ${differenceText(one)}`),
    ...(seats.before === seats.after ? [] : [`seats ${seats.before} > ${seats.after}`]),
    ...turned(effects.guestVisibleSpaces, (key) => `guests see ${key}`),
    ...effects.lookUps.map((one) => `${one.person.name} looks up ${one.before} > ${one.after}`),
    ...turned(effects.findings, findingText),
  ];
}

function differenceText({ gained, lost }: Difference): string {
  return [...gained.map((one) => `+${one}`), ...lost.map((one) => `-${one}`)].join(" ");
}

function turned<T>({ added, removed }: Turned<T>, text: (one: T) => string): string[] {
  return [...added.map((one) => `+ ${text(one)}`), ...removed.map((one) => `- ${text(one)}`)];
}

function findingText({ id, person, group, space, title }: PlainFinding): string {
  const about = [person?.name, group, space, title].filter((one) => one !== undefined);
  return [id, ...about].join(" ");
}
