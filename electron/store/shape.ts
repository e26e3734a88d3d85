/**
 * Whether a value is of a certain shape. Nothing is copied and no reason is given: it answers for
 * files that are as we wrote them. Where it says no, the schema of the same thing is asked.
 */
export type Shape = (value: unknown) => boolean;

/** Of every field of `T`, its shape; a field that the model gains and a table lacks is an error. */
export type Fields<T> = { readonly [Field in keyof T]-?: Shape };

/** A text of so many characters. */
export function text(least = 0, most = Number.POSITIVE_INFINITY): Shape {
  return (value) => typeof value === "string" && value.length >= least && value.length <= most;
}

/** A whole number that is not below `least`. */
export function wholeFrom(least: number): Shape {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least;
}

export const yesOrNo: Shape = (value) => value === true || value === false;

/** One of these values. */
export function oneOf(values: readonly unknown[]): Shape {
  const known = new Set(values);
  return (value) => known.has(value);
}

/** The shape, or null. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** A list of such values, at least so many. */
export function listOf(shape: Shape, least = 0): Shape {
  return (value) => Array.isArray(value) && value.length >= least && value.every(shape);
}

/** An object that has all of these fields and no other; those named in `optional` may be missing. */
export function objectOf<T>(fields: Fields<T>, optional: readonly (keyof T)[] = []): Shape {
  const shapes = new Map<string, Shape>(Object.entries(fields));
  const mayBeMissing = new Set<string>(optional.map(String));
  const needed = [...shapes].filter(([name]) => !mayBeMissing.has(name));
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key in value) {
      // Our files have the fields in the order of the tables: then nothing needs to be looked up.
      const next = needed[found];
      const isNext = next !== undefined && next[0] === key;
      const shape = isNext ? next[1] : shapes.get(key);
      if (shape === undefined || !shape(value[key])) return false;
      if (isNext || !mayBeMissing.has(key)) found++;
    }
    return found === needed.length;
  };
}

/** An object of one of several kinds, told apart by a field. */
export function byField(field: string, kinds: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map<unknown, Shape>(Object.entries(kinds));
  return (value) => isObject(value) && (shapes.get(value[field])?.(value) ?? false);
}

/** Texts under names of any kind, save the one that would change what an object is. */
export const texts: Shape = (value) => {
  if (!isObject(value)) return false;
  for (const key in value) if (typeof value[key] !== "string" || key === "__proto__") return false;
  return true;
};

/** A moment as we write it, such as `2026-03-04T12:00:00.000Z`; others may be good as well. */
export const moment: Shape = (value) =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  new Date(value).toISOString() === value;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
