import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { type Contender, measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const open = "open a workspace";

/** From the file to all facts under their keys, shapes and checksum looked at. */
export async function openRows({ instance, size }: World): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-bench-"));
  try {
    const path = join(folder, "bench.vestibule");
    const now = () => new Date(0);
    const state = emptyWorkspace("bench");
    state.instances.set(instance.header.id, instance);
    await opened(await createStore(path, state, { now })).close();
    const text = readFileSync(path, "utf8");
    const contenders: Contender[] = [
      { name: "JSON.parse", questions: 1, run: () => peopleIn(JSON.parse(text)) },
      {
        name: "file read and JSON.parse",
        questions: 1,
        run: () => peopleIn(JSON.parse(readFileSync(path, "utf8"))),
      },
      {
        name: "store",
        questions: 1,
        async run() {
          const store = opened(await openStore(path, { mode: "read", now }));
          await store.close();
          return store.state.instances.get(instance.header.id)?.people.size ?? 0;
        },
      },
    ];
    return [await measure(open, size.name, contenders, 2_500)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peopleIn(file: { data: { instances: { people: unknown[] }[] } }): number {
  return file.data.instances[0]?.people.length ?? 0;
}

function opened<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}
