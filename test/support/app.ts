import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { ElectronApplication, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { openApp } from "#electron/launch/open-app.mjs";
import { type Answer, type CallInput, type CallName, parseAnswer } from "#shared/ipc/contract.ts";

export interface ConsoleOptions {
  /** The app's own folder; a fresh one unless given. */
  readonly userData?: string;
  /** What the app is asked to open, such as `--demo halden` or a workspace file. */
  readonly args?: readonly string[];
}

/** A console that runs in the real Electron, as a test drives it. */
export interface RunningConsole {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Makes a call the way the page does. */
  invoke<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<N>>;
  /** Errors that the page wrote to its console, policy violations among them; asked for once, they count as expected. */
  takeProblems(): string[];
  /** Writes `test-results/NAME.png`. */
  screenshot(name: string): Promise<void>;
  /** What axe finds wrong with the page as it stands: rule, and the elements. */
  axe(): Promise<string[]>;
  /** Sets the size of the page itself, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Ends this console and starts another on the same folder. */
  restart(args?: readonly string[]): Promise<RunningConsole>;
  /** Ends it, and fails when the page had problems that nobody took. */
  close(): Promise<void>;
}

/** Starts the built console; the page is loaded, what it shows is for the test to wait for. */
export async function launchConsole({
  userData = mkdtempSync(join(tmpdir(), "vestibule-e2e-")),
  args = [],
}: ConsoleOptions = {}): Promise<RunningConsole> {
  const { executable, root } = inject("electron");
  const app = await openApp({ executable, root, args: ["--user-data", userData, ...args] });
  let problems: string[] = [];
  app.context().on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  app.context().on("weberror", (error) => problems.push(error.error().message));
  const page = await app.firstWindow();
  await page.waitForLoadState("load");

  const takeProblems = () => {
    const taken = problems;
    problems = [];
    return taken;
  };
  const close = async () => {
    await app.close();
    expect(takeProblems(), "errors in the page's console").toEqual([]);
  };
  return {
    app,
    page,
    userData,
    takeProblems,
    close,
    async invoke(name, input) {
      const raw: unknown = await page.evaluate(
        ([wanted, payload]) => window.vestibule.invoke(wanted, payload),
        [name, input] as const,
      );
      return parseAnswer(name, raw);
    },
    async screenshot(name) {
      await page.screenshot({ path: join(root, "test-results", `${name}.png`) });
    },
    async axe() {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.html).join(" ")}`,
      );
    },
    async resize(width, height) {
      const window = await app.browserWindow(page);
      await window.evaluate((shown, size) => shown.setContentSize(size.width, size.height), {
        width,
        height,
      });
      await page.waitForFunction(
        (size) => innerWidth === size.width && innerHeight === size.height,
        { width, height },
      );
    },
    async restart(again = args) {
      await close();
      return launchConsole({ userData, args: again });
    },
  };
}

/** One console for all tests of a file; a failed test leaves a picture of it. */
export function sharedConsole(options: ConsoleOptions = {}): () => RunningConsole {
  let running: RunningConsole | null = null;
  const current = () => {
    if (running === null) throw new Error("the console has not started");
    return running;
  };
  beforeAll(async () => {
    running = await launchConsole(options);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    await current().screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });
  afterAll(() => running?.close());
  return current;
}
