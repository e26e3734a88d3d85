import { useDebouncedValue } from "@mantine/hooks";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { writtenPeople } from "./written-people.ts";

/** How many one entry adds at most. */
const limit = 1000;

/** Whom picks and a pasted list come to. */
export interface FoundPeople {
  readonly people: readonly PersonRef[];
  /** What means nobody, or is too much, each as a sentence. */
  readonly problems: readonly string[];
  /** It is about what stands in the fields now. */
  readonly settled: boolean;
}

/** Whom picked ids and a pasted list mean, asked once typing rests; each person once. */
export function useFoundPeople(picked: readonly string[], text: string): FoundPeople {
  const [rested] = useDebouncedValue(text, 200, { leading: true });
  const all = [...new Set([...picked, ...writtenPeople(rested)])];
  const written = all.slice(0, limit);
  const { data, isPlaceholderData } = useQueryCall(
    "people.resolve",
    { written },
    { keepPrevious: true },
  );
  const people = new Map<string, PersonRef>();
  for (const { person } of data ?? []) if (person) people.set(person.id, person);
  const problems = (data ?? []).flatMap(({ problem }) => problem ?? []);
  if (all.length > limit) problems.push(`At most ${limit} at once; the rest need another round.`);
  return {
    people: [...people.values()],
    problems,
    settled: rested === text && data !== undefined && !isPlaceholderData,
  };
}
