import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openReadable } from "#electron/store/open-readable.ts";
import { openStore } from "#electron/store/open-store.ts";
import { noon, startingState, theInstance, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("w.vestibule");
const base = startingState();
const read = () => openReadable(path(), { now: noon });
const text = () => readFile(path(), "utf8");
const lineAbout = (whole: string, name: string) => {
  const line = whole.split("\n").find((one) => one.includes(`"name":"${name}"`));
  if (line === undefined) throw new Error(`${name} is not in the file`);
  return line;
};

beforeEach(async () => {
  await value(await createStore(path(), startingState(), { now: noon })).close();
});

test("what opens as it is opens as it is", async () => {
  const store = value(await read());
  expect([store.mode, store.repairs]).toEqual(["read", []]);
  expect(fileOf(store.state)).toEqual(fileOf(base));
});

describe("of a file of a newer Vestibule", () => {
  test("the facts that are understood are shown, with what was left out, and can be saved", async () => {
    const file = JSON.parse(await text());
    file.schemaVersion = 7;
    file.data.wonders = [];
    const [instance] = file.data.instances;
    instance.header.settings.moon = "full";
    instance.people[0].horoscope = "lion";
    instance.people.push({ id: "robot", kind: "robot" });
    instance.grants[0].permissions.push({ permission: "fly/space", change: 1 });
    instance.robots = [{ id: "robot" }];
    file.data.changes.at(-1).kind = "dreamt";
    const newer = JSON.stringify(file);
    await writeFile(path(), newer);
    expect(await openStore(path(), { mode: "read", now: noon })).toMatchObject({
      error: { code: "workspace-newer" },
    });

    const store = value(await read());
    expect(store.repairs).toEqual([
      "w.vestibule was written by a newer Vestibule (format 7). What this one understands of it is shown, " +
        "for reading only. Left out: people 1. The file was not touched; save a copy to go on from there.",
    ]);
    expect(fileOf(store.state).instances).toEqual(fileOf(base).instances);
    expect(await store.commit({} as never)).toMatchObject({ error: { code: "read-only" } });
    expect(await text()).toBe(newer);

    expect(value(await store.saveCopy(at("copy.vestibule")))).toHaveLength(1);
    const copy = value(await openStore(at("copy.vestibule"), { mode: "write", now: noon }));
    expect(fileOf(copy.state)).toEqual(fileOf(store.state));
    await copy.close();
  });
});

describe("of a damaged file with nothing beside it", () => {
  test("a line that is no fact any more costs that fact alone", async () => {
    const whole = await text();
    const [gil] = [...theInstance(base).people.values()].filter(({ name }) =>
      name.startsWith("Gil"),
    );
    const line = lineAbout(whole, gil?.name ?? "");
    await writeFile(path(), whole.replace(line, line.slice(0, -20)));
    const store = value(await read());
    expect(store.repairs[0]).toMatch(
      /^w\.vestibule cannot be used \(line \d+: it is not JSON\)\. /,
    );
    expect(store.repairs[0]).toContain(
      "nothing vouches for it, for reading only. Left out: lines 1.",
    );
    const { people, grants } = theInstance(store.state);
    expect(people.size).toBe(theInstance(base).people.size - 1);
    expect([...people.keys()]).not.toContain(gil?.id);
    expect(grants.size).toBe(theInstance(base).grants.size);
  });

  test("what stands before the end of one that was cut short is there", async () => {
    const whole = await text();
    await writeFile(path(), whole.slice(0, whole.indexOf('"spaces": [') + 300));
    const store = value(await read());
    const { people, memberships, spaces, pages } = theInstance(store.state);
    expect(people.size).toBe(theInstance(base).people.size);
    expect(memberships.size).toBe(theInstance(base).memberships.size);
    expect(spaces.size).toBeLessThan(theInstance(base).spaces.size);
    expect(pages.size).toBe(0);
    expect(store.state.revision).toBe(base.revision);
  });

  test("cut off or turned at any place it opens or is refused, and is never touched", async () => {
    const whole = Buffer.from(await text());
    for (let place = 0; place < whole.length; place += 397) {
      for (const damaged of [whole.subarray(0, place), turnedAt(whole, place)]) {
        await writeFile(path(), damaged);
        const store = await read();
        if (!store.ok) expect(store.error.code).toMatch(/^workspace-(damaged|newer)$/);
        else if (!damaged.equals(whole)) expect(store.value.repairs).toHaveLength(1);
        expect(await readFile(path())).toEqual(Buffer.from(damaged));
      }
    }
    expect(await readdir(at())).toEqual(["w.vestibule"]);
  });

  test("what is no workspace at all is refused as ever", async () => {
    for (const other of ["", "{}", "\x89PNG", '{"format":"vestibule-workspace"}']) {
      await writeFile(path(), other);
      expect(await read()).toMatchObject({ error: { code: "workspace-damaged" } });
    }
    await rm(path());
    expect(await read()).toMatchObject({ error: { code: "file-missing" } });
  });
});

function turnedAt(whole: Buffer, place: number): Buffer {
  const turned = Buffer.from(whole);
  turned.writeUInt8(turned.readUInt8(place) ^ 2, place);
  return turned;
}
