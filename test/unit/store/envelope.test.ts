import { describe, expect, test } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { emptyWorkspace, fileOf } from "#electron/domain/workspace-file.ts";
import { openEnvelope, sealEnvelope } from "#electron/store/envelope.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
import { schemaVersion, type Workspace } from "#shared/model/workspace.ts";
import { noon } from "#test/support/store-facts.ts";

const halden = fileOf(demoWorkspace("halden"));
const sealed = async (workspace: Workspace = halden) =>
  Buffer.concat(await sealEnvelope(workspace, noon()));

function refusal(bytes: Buffer | string) {
  try {
    openEnvelope(Buffer.from(bytes), "/w");
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error("was not refused");
}

describe("a workspace file", () => {
  test("gives back what was sealed, and has one fact per line", async () => {
    const bytes = await sealed();
    expect(openEnvelope(bytes, "/w").workspace).toEqual(halden);
    const lines = bytes.toString().split("\n");
    const [first] = halden.instances;
    const about = lines.filter((line) => line.includes(`"id":"${first?.people[0]?.id}","name"`));
    expect(about).toHaveLength(1);
    expect(JSON.parse(about[0]?.replace(/,$/, "") ?? "")).toEqual(first?.people[0]);
    expect(JSON.parse(bytes.toString())).toMatchObject({ savedAt: noon().toISOString() });
  });

  test("with nothing in it is sealed and opened too", async () => {
    const nothing = fileOf(emptyWorkspace("Nothing yet"));
    expect(openEnvelope(await sealed(nothing), "/w").workspace).toEqual(nothing);
  });

  test("that an editor laid out anew is still good", async () => {
    const text = (await sealed()).toString();
    for (const again of [
      text.replaceAll("\n", "\r\n"),
      `\uFEFF${text}`,
      JSON.stringify(JSON.parse(text)),
      JSON.stringify(JSON.parse(text), null, 4),
    ])
      expect(openEnvelope(Buffer.from(again), "/w").workspace).toEqual(halden);
  });
});

test("a setting that an earlier version did not have gets its default", async () => {
  const first = halden.instances[0];
  if (!first) throw new Error("the demo has no instance");
  const { peopleLookUp, ...settings } = first.header.settings;
  const older = { ...first, header: { ...first.header, settings } };
  const bytes = await sealed({ ...halden, instances: [older] } as Workspace);
  expect(bytes.includes("peopleLookUp")).toBe(false);
  expect(openEnvelope(bytes, "/w").workspace.instances[0]?.header.settings).toEqual({
    ...settings,
    peopleLookUp: "reached",
  });
});

describe("a workspace file is refused with place and reason", () => {
  test("when one bit of a fact is not what was written", async () => {
    const bytes = await sealed();
    const flipped = Buffer.from(bytes);
    const at = flipped.indexOf("Dana");
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    const { code, message } = refusal(flipped);
    expect(code).toBe("workspace-damaged");
    expect(message).toContain("/w is damaged, at checksum: what the file holds is not what was");
  });

  test("when it comes from a newer version, whatever else is new in it", () => {
    const file = { format: "vestibule-workspace", schemaVersion: 7, data: { marvels: [] } };
    const { code, details } = refusal(JSON.stringify(file));
    expect(code).toBe("workspace-newer");
    expect(details).toMatchObject({ found: 7, known: schemaVersion });
  });

  test("when it is empty, cut off, not JSON, or something else", async () => {
    const bytes = await sealed();
    expect(refusal("").message).toContain("the file is empty");
    expect(refusal(" \n").message).toContain("the file is empty");
    expect(refusal(bytes.subarray(0, bytes.length / 2)).code).toBe("workspace-damaged");
    expect(refusal('{\n"format": "vestibule-workspace",\n}').message).toContain("line 3");
    expect(refusal("\x89PNG\r\n").message).toContain("not JSON");
    for (const other of ["[]", "null", "3", '{"format":"other"}'])
      expect(refusal(other).message).toContain("it is not a Vestibule workspace");
  });

  test("when a fact has not its shape", async () => {
    const text = (await sealed())
      .toString()
      .replace('"accountType":"atlassian"', '"accountType":1');
    expect(refusal(text).message).toMatch(/at data\.instances\[0\]\.people\[0\]\.accountType: /);
  });

  test("when a key reaches for the prototype, also where any key may stand", async () => {
    const [first, ...rest] = halden.instances[0]?.people ?? [];
    if (!first || !halden.instances[0]) throw new Error("the demo has nobody");
    const extra = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
    const people = [{ ...first, extra }, ...rest];
    const workspace = { ...halden, instances: [{ ...halden.instances[0], people }] };
    const text = (await sealed(workspace)).toString();
    for (const written of [text, text.replaceAll("__proto__", "\\u005f_proto__")]) {
      const { message } = refusal(written);
      expect(message).toContain("data.instances[0].people[0].extra");
      expect(message).toContain("__proto__");
    }
    const named = { ...first, name: "__proto__", extra: { constructor: "c" } };
    const harmless = { ...workspace, instances: [{ ...halden.instances[0], people: [named] }] };
    expect(openEnvelope(await sealed(harmless), "/w").workspace).toEqual(harmless);
  });

  test("when brackets are nested deeper than ours ever are, however large it is", async () => {
    const head = '{"format":"vestibule-workspace",\n"data":';
    const deep = refusal(`${head}${"[".repeat(40)}${"]".repeat(40)}}`);
    expect(deep.message).toContain("line 2: brackets are nested more than 32 deep");
    const bottomless = refusal(head + "[".repeat(17_000_000));
    expect(bottomless.details).toMatchObject({ line: 2 });
    const texts = refusal(`${head}${JSON.stringify(`\\"${"[".repeat(40)}`)}}`);
    expect(texts.message).not.toContain("nested");
  });

  test("when it names two revisions", async () => {
    const text = (await sealed()).toString();
    const lied = text.replace(/^ {2}"revision": \d+/m, '  "revision": 1');
    expect(lied).not.toBe(text);
    expect(refusal(lied).message).toContain("two revisions");
  });
});
