import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { invokeChannel } from "#shared/ipc/channel-names.ts";
import { type CallName, contract } from "#shared/ipc/contract.ts";
import { type ErrorCode, failureSchema } from "#shared/ipc/errors.ts";
import { sharedConsole } from "#test/support/app.ts";
import { hostileInputs, wellFormed } from "#test/support/hostile-inputs.ts";
import { ask } from "#test/support/visit.ts";

const current = sharedConsole({ args: ["--demo", "acme"] });
const names = Object.keys(contract) as CallName[];

/** What the bridge between page and preload script does not carry at all: it throws in the page. */
const notCarried = ["window", "very deep list"];

/** All that a call could have changed: what is open, at which revision, the bytes on disk, the theme. */
async function state(): Promise<unknown> {
  const open = await ask(current(), "workspace.current", {});
  if (!open) throw new Error("no workspace is open");
  const read = (path: string) => readFile(path, "base64").catch(() => null);
  return {
    open,
    workspace: await read(open.path),
    journal: await read(`${open.path}-journal`),
    recent: (await ask(current(), "workspace.recent", {})).map((one) => one.path),
    theme: await ask(current(), "shell.theme", {}),
    clipboard: await current().app.evaluate(({ clipboard }) => clipboard.readText()),
  };
}

/** The code of a refusal; fails on anything that is no refusal of the closed list, in words for people. */
function codeOf(answer: unknown): ErrorCode {
  const { ok, error } = answer as { ok: unknown; error: unknown };
  expect(ok).toBe(false);
  const { code, message } = failureSchema.parse(error);
  expect(message).not.toMatch(/\[object|\n|^.{1200}/);
  return code;
}

let before: unknown;
let process: number;
const processNow = () => current().app.evaluate(({ app }) => app.getAppMetrics()[0]?.pid ?? 0);

beforeAll(async () => {
  const { app, page } = current();
  await app.evaluate(({ clipboard }) => clipboard.writeText("mine"));
  await page.evaluate(`window.hostileInputs = ${hostileInputs}`);
  before = await state();
  process = await processNow();
});

describe("malformed payloads", () => {
  it.each(names)("to %s are refused one by one, and change nothing", async (name) => {
    const { page } = current();
    const answers = await page.evaluate(
      async ([channel, good]) => {
        const make = Reflect.get(window, "hostileInputs") as typeof hostileInputs;
        const answered: [string, unknown][] = [];
        for (const [kind, input] of Object.entries(make(good))) {
          try {
            answered.push([kind, await window.vestibule.invoke(channel, input())]);
          } catch {
            answered.push([kind, "not carried"]);
          }
        }
        return answered;
      },
      [name, wellFormed[name]] as const,
    );
    expect(answers.length).toBeGreaterThan(30);
    const threw = answers.filter(([, answer]) => answer === "not carried").map(([kind]) => kind);
    expect(threw).toEqual(notCarried);
    const codes = answers
      .filter(([kind]) => !notCarried.includes(kind))
      .map(([kind, answer]) => `${kind}: ${codeOf(answer)}`);
    expect(codes.filter((one) => !one.endsWith(": bad-payload"))).toEqual([]);
    expect(await state()).toEqual(before);
    expect(await processNow()).toBe(process);
  });

  it("leave no mark on the page's or the main process's objects", async () => {
    const polluted = () => Reflect.get({}, "polluted");
    expect(await current().page.evaluate(polluted)).toBe(undefined);
    expect(await current().app.evaluate(polluted)).toBe(undefined);
  });
});

describe("names that are no calls", () => {
  it("are refused, whatever they are", async () => {
    const { page } = current();
    const answers = await page.evaluate(() => {
      const wanted: unknown[] = [
        ...["", " ", "workspace", "workspace.current ", "WORKSPACE.CURRENT", "workspace.erase"],
        ...["__proto__", "constructor", "toString", "hasOwnProperty", "vestibule:invoke"],
        ...["x".repeat(10 * 1024 * 1024), "\u0000", "../workspace.current"],
        ...[undefined, null, 7, true, ["workspace.close"], { name: "workspace.close" }],
        () => "workspace.close",
        { toString: () => "workspace.close" },
      ];
      return Promise.all(wanted.map((name) => window.vestibule.invoke(name as string, {})));
    });
    expect(new Set(answers.map(codeOf))).toEqual(new Set(["unknown-channel"]));
    expect(await state()).toEqual(before);
  });
});

describe("calls from elsewhere", () => {
  it("cannot be made by a frame within the page", async () => {
    const { page, takeProblems } = current();
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("app://vestibule/index.html"),
    );
    const bridges = await page.evaluate(async () => {
      const found: string[] = [];
      for (const source of ["about:blank", "data:text/html,hello", "app://vestibule/index.html"]) {
        const frame = document.createElement("iframe");
        const settled = new Promise((resolve) => {
          frame.addEventListener("load", resolve);
          document.addEventListener("securitypolicyviolation", resolve, { once: true });
        });
        frame.src = source;
        document.body.append(frame);
        await settled;
        try {
          found.push(typeof Reflect.get(frame.contentWindow ?? {}, "vestibule"));
        } catch {
          found.push("undefined");
        }
        frame.remove();
      }
      return found;
    });
    expect(bridges).toEqual(["undefined", "undefined", "undefined"]);
    expect((await refused).text()).toContain("Content Security Policy");
    takeProblems();
  });

  it("are refused from another window, whatever they say, even one that shows the console", async () => {
    const { app, takeProblems } = current();
    const answers = await app.evaluate(
      async ({ BrowserWindow }, [channel, calls]) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
        });
        await window.loadURL("app://vestibule/index.html").catch(() => undefined);
        const say = (message: unknown) =>
          window.webContents.executeJavaScript(
            `require("electron").ipcRenderer.invoke(${JSON.stringify(channel)}, ${JSON.stringify(message)})`,
          ) as Promise<unknown>;
        const messages = [
          ...Object.entries(calls).map(([name, input]) => ({ name, input })),
          ...[null, 7, "workspace.close", [], {}, { name: null }, { name: { input: 1 } }],
        ];
        const heard = [];
        for (const message of messages) heard.push(await say(message));
        window.destroy();
        return heard;
      },
      [invokeChannel, wellFormed] as const,
    );
    expect(answers.length).toBe(names.length + 7);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(["untrusted-sender"]));
    expect(await state()).toEqual(before);
    expect(await processNow()).toBe(process);
    takeProblems();
  });
});
