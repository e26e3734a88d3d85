import { type Space, spaceTypes } from "#shared/model/space.ts";
import type { Dump, SpaceFact } from "./dumps.ts";
import { oddValue } from "./v1-user.ts";

interface SpaceWords {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string | null;
  readonly status: string | null;
}

/**
 * A space as a dump describes it. A type or status that we do not know counts as global and current
 * and is kept as an opaque row of the dump (R34).
 */
export function spaceFact(
  words: SpaceWords,
  refs: Pick<SpaceFact, "homepage" | "author">,
  dump: Dump,
  path: string,
): SpaceFact {
  const { id, key, name } = words;
  const odd = (field: "type" | "status", word: string) =>
    dump.opaque.push(oddValue(`space ${field} ${word}`, { [field]: word }, key, path));
  const type = spaceTypes.find((one) => one === words.type?.toLowerCase());
  if (!type && words.type) odd("type", words.type);
  const status = statuses.find((one) => one === words.status?.toLowerCase());
  if (!status && words.status) odd("status", words.status);
  return {
    id,
    key,
    name,
    type: type ?? "global",
    status: status ?? "current",
    ...refs,
    place: { file: path },
  };
}

const statuses = ["current", "archived"] as const satisfies readonly Space["status"][];
