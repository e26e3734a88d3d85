import { describe, expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { storeSteps } from "#electron/store/steps.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { newcomer, newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { storeProcesses } from "#test/support/store-process.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const start = storeProcesses();

describe("a process killed right after a step of writing", () => {
  test.each(storeSteps)("%s", async (step) => {
    const path = at("w.vestibule");
    await value(await createStore(path, startingState(), { now: noon })).close();
    const child = start(["die-at", path, step]);
    await child.ended;
    expect(child.child.signalCode).toBe("SIGKILL");
    expect(child.said).not.toContain("rewritten");
    const confirmed = child.said.filter((word) => /^\d+$/.test(word)).map(Number);
    expect(confirmed).toHaveLength(step.startsWith("journal-") && step !== "journal-cut" ? 0 : 3);

    expect(value(await verifyWorkspace(path)).problems).toEqual([]);
    const store = value(await openStore(path, { mode: "write", now: noon }));
    expect(store.repairs).toEqual([]);
    expect(newcomersIn(store.state)).toEqual(expect.arrayContaining(confirmed));
    const { revision } = store.state;
    expect(await store.commit(newcomer(store.state, revision + 1))).toMatchObject({ ok: true });
    await store.close();

    const report = value(await verifyWorkspace(path));
    expect(report.problems).toEqual([]);
    expect(report.revision).toBe(revision + 1);
    const again = value(await openStore(path, { mode: "read", now: noon }));
    expect(newcomersIn(again.state)).toEqual(newcomersIn(store.state));
  });
});
