import fc from "fast-check";
import { z } from "zod";

/** Random values that a schema takes, made from the schema itself: a new field comes in by itself. */
export function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodISODateTime) return moments;
  if (schema instanceof z.ZodString) return texts(schema.minLength ?? 0, schema.maxLength);
  if (schema instanceof z.ZodNumber) return numbers(schema);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodNullable)
    return fc.option(valuesOf(schema.def.innerType), { nil: null });
  if (schema instanceof z.ZodDefault) return valuesOf(schema.def.innerType);
  if (schema instanceof z.ZodOptional) return valuesOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return valuesOf(schema.def.in);
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), { maxKeys: 3 });
  if (schema instanceof z.ZodArray) return lists(schema);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (schema instanceof z.ZodObject) return objects(schema);
  throw new Error(`no values are made for a schema of type ${schema._zod.def.type}`);
}

const moments = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

function texts(least: number, most: number | null): fc.Arbitrary<string> {
  const short = fc.string({ unit: "grapheme", minLength: least, maxLength: least + 6 });
  if (most === null) return short;
  return fc.oneof(
    { weight: 9, arbitrary: short },
    { arbitrary: fc.constant("w".repeat(most)), weight: 1 },
  );
}

function numbers(schema: z.ZodNumber): fc.Arbitrary<number> {
  const least = schema.isInt ? Math.max(schema.minValue ?? 0, 0) : 0;
  const first = schema.safeParse(least).success ? least : least + 1;
  return fc.oneof(fc.constantFrom(first, Number.MAX_SAFE_INTEGER), fc.integer({ min: first }));
}

function lists(schema: z.ZodArray): fc.Arbitrary<unknown[]> {
  const minLength = schema.safeParse([]).success ? 0 : 1;
  return fc.array(valuesOf(schema.element), { minLength, maxLength: minLength + 2 });
}

function objects(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.shape);
  const fields = Object.fromEntries(entries.map(([key, field]) => [key, valuesOf(field)]));
  const requiredKeys = entries
    .filter(([, field]) => !(field instanceof z.ZodOptional))
    .map(([key]) => key);
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

/** Values that are wrong nearly everywhere, or wrong only just. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  "",
  "odd",
  "w".repeat(257),
  "w".repeat(513),
  "w".repeat(1025),
  "2026-02-30T12:00:00.000Z",
  [],
  ["odd"],
  [null],
  {},
  { odd: 1 },
];

/** How one place of a value is turned: which place, and what happens there. */
export const mutations = fc.record({
  place: fc.nat(),
  what: fc.constantFrom("replaced", "removed", "more", "prototype"),
  by: fc.constantFrom(...odd),
});
type Mutation = typeof mutations extends fc.Arbitrary<infer One> ? One : never;

/** A copy of a value with one place of it turned. */
export function mutated(value: unknown, { place, what, by }: Mutation): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const holders = [...objectsIn(copy)];
  const holder = holders[place % holders.length];
  if (!holder) return by;
  const keys = Object.keys(holder);
  const key = keys[Math.floor(place / holders.length) % keys.length];
  if (Array.isArray(holder)) turnList(holder, what, Number(key ?? 0), by);
  else turnObject(holder, what, key ?? "odd", by);
  return copy;
}

function turnList(list: unknown[], what: Mutation["what"], at: number, by: unknown): void {
  if (what === "replaced") list[at] = by;
  else if (what === "removed") list.splice(at, 1);
  else list.push(by);
}

function turnObject(object: object, what: Mutation["what"], key: string, by: unknown): void {
  if (what === "prototype") Object.defineProperty(object, "__proto__", asField("odd"));
  else if (what === "more") Object.defineProperty(object, "odd", asField(by));
  else if (what === "replaced") Object.defineProperty(object, key, asField(by));
  else Reflect.deleteProperty(object, key);
}

function asField(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, writable: true, configurable: true };
}

function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}
