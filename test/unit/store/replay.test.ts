import { expect, test } from "vitest";
import { writeLine } from "#electron/store/journal-line.ts";
import { replay } from "#electron/store/replay.ts";
import { newcomer, newcomersIn, startingState } from "#test/support/store-facts.ts";

const base = startingState().revision;
const line = (ahead: number) => writeLine(newcomer(startingState(), base + ahead));

function run(...lines: Buffer[]) {
  const state = startingState();
  const result = replay(state, Buffer.concat(lines));
  expect(state.revision).toBe(base + newcomersIn(state).length);
  return { ...result, ahead: newcomersIn(state).map((number) => number - base) };
}

test("lines apply in order, and what the snapshot holds is passed over", () => {
  const all = [line(-1), line(0), line(1), line(2)];
  expect(run(...all)).toEqual({
    ahead: [1, 2],
    break: null,
    goodLength: Buffer.concat(all).length,
  });
  expect(run()).toEqual({ ahead: [], break: null, goodLength: 0 });
});

test("a last line without its end is torn, even where only the end is missing", () => {
  for (const part of [line(2).subarray(0, 40), line(2).subarray(0, 300), line(2).subarray(0, -1)]) {
    const result = run(line(1), part);
    expect(result).toMatchObject({ ahead: [1], goodLength: line(1).length });
    expect(result.break).toMatchObject({ kind: "torn", line: 2 });
  }
  const zeros = run(line(1), Buffer.alloc(4096));
  expect(zeros).toMatchObject({ ahead: [1], break: { kind: "torn", change: null } });
});

test("a damaged line in the middle is where it stops", () => {
  const bad = Buffer.from(line(2).toString().replace("Add newcomer", "Add newcomet"));
  const result = run(line(1), bad, line(3), line(4).subarray(0, 50));
  expect(result).toMatchObject({ ahead: [1], goodLength: line(1).length });
  expect(result.break).toMatchObject({ kind: "damaged", line: 2 });
  expect(result.break?.reason).toContain("checksum");
  expect(result.break?.change).toContain(`change ${base + 2}`);
});

test("a damaged line that the snapshot holds already does no harm", () => {
  const bad = Buffer.from(line(0).toString().replace("Add newcomer", "Add newcomet"));
  expect(run(line(-1), bad, line(1))).toMatchObject({ ahead: [1], break: null });
});

test("a gap or a repetition is where it stops", () => {
  expect(run(line(1), line(3))).toMatchObject({
    ahead: [1],
    break: { line: 2, reason: expect.stringContaining(`change ${base + 2} comes next`) },
  });
  expect(run(line(2))).toMatchObject({ ahead: [], goodLength: 0, break: { line: 1 } });
});

test("a change about an instance that is not there is where it stops, nothing of it applied", () => {
  const commit = newcomer(startingState(), base + 1);
  const events = commit.events.map((event, at) =>
    at === 0 ? event : { ...event, instance: "elsewhere" },
  );
  const bytes = writeLine({ ...commit, events } as typeof commit);
  expect(run(bytes)).toMatchObject({ ahead: [], break: { kind: "damaged" } });
});
