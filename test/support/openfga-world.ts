import { transformer } from "@openfga/syntax-transformer";
import { z } from "zod";

// A slow reading of OpenFGA's own form of a model (JSON), after its documentation: union, intersection,
// difference, relations of the same thing and of a related one. Enough to ask a model with few facts.

interface Userset {
  readonly this?: object | undefined;
  readonly computedUserset?: { readonly relation: string } | undefined;
  readonly tupleToUserset?:
    | {
        readonly tupleset: { readonly relation: string };
        readonly computedUserset: { readonly relation: string };
      }
    | undefined;
  readonly union?: { readonly child: readonly Userset[] } | undefined;
  readonly intersection?: { readonly child: readonly Userset[] } | undefined;
  readonly difference?: { readonly base: Userset; readonly subtract: Userset } | undefined;
}

const relation = z.object({ relation: z.string() });
const usersetSchema: z.ZodType<Userset> = z.lazy(() =>
  z.object({
    this: z.object({}).optional(),
    computedUserset: relation.optional(),
    tupleToUserset: z.object({ tupleset: relation, computedUserset: relation }).optional(),
    union: z.object({ child: z.array(usersetSchema) }).optional(),
    intersection: z.object({ child: z.array(usersetSchema) }).optional(),
    difference: z.object({ base: usersetSchema, subtract: usersetSchema }).optional(),
  }),
);
const modelSchema = z.object({
  type_definitions: z.array(
    z.object({ type: z.string(), relations: z.record(z.string(), usersetSchema).optional() }),
  ),
});

/** A fact as a store file writes it. */
export interface FgaTuple {
  readonly user: string;
  readonly relation: string;
  readonly object: string;
}

/** Answers whether a user stands in a relation to an object. */
export function askModel(dsl: string, tuples: readonly FgaTuple[]) {
  const model = modelSchema.parse(transformer.transformDSLToJSONObject(dsl));
  const rules = new Map(model.type_definitions.map((one) => [one.type, one.relations ?? {}]));
  const facts = new Map<string, string[]>();
  for (const { user, relation, object } of tuples) {
    const key = `${object}#${relation}`;
    facts.set(key, [...(facts.get(key) ?? []), user]);
  }

  function check(user: string, name: string, object: string): boolean {
    const rule = rules.get(object.split(":")[0] ?? "")?.[name];
    if (!rule) throw new Error(`${object} has no relation ${name}`);
    return holds(rule, user, name, object);
  }

  function holds(rule: Userset, user: string, name: string, object: string): boolean {
    const inside = (one: Userset) => holds(one, user, name, object);
    if (rule.union) return rule.union.child.some(inside);
    if (rule.intersection) return rule.intersection.child.every(inside);
    if (rule.difference) return inside(rule.difference.base) && !inside(rule.difference.subtract);
    if (rule.computedUserset) return check(user, rule.computedUserset.relation, object);
    if (rule.tupleToUserset) {
      const { tupleset, computedUserset } = rule.tupleToUserset;
      const related = facts.get(`${object}#${tupleset.relation}`) ?? [];
      return related.some((one) => check(user, computedUserset.relation, one));
    }
    return (facts.get(`${object}#${name}`) ?? []).some((one) => {
      const [thing = "", via] = one.split("#");
      if (via !== undefined) return check(user, via, thing);
      return thing === user || thing === `${user.split(":")[0]}:*`;
    });
  }

  return check;
}
