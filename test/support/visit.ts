import type { Page } from "playwright";
import type { CallInput, CallName, CallOutput } from "#shared/ipc/contract.ts";
import type { RunningConsole } from "./app.ts";

/** The value of a call that must succeed. */
export async function ask<N extends CallName>(
  { invoke }: Pick<RunningConsole, "invoke">,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await invoke(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}

/** Goes to an address behind the hash, with what it says besides the path, and waits for the heading there. */
export async function visit(
  page: Page,
  path: string,
  heading: string | RegExp,
  search: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const words = Object.entries(search).map(
    ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
  );
  const address = words.length === 0 ? path : `${path}?${words.join("&")}`;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.getByRole("heading", { name: heading }).first().waitFor();
}

/** What the address says behind the hash, as the routes read it. */
export function searchOf(page: Page): Record<string, unknown> {
  const { hash } = new URL(page.url());
  const at = hash.indexOf("?");
  const words = new URLSearchParams(at < 0 ? "" : hash.slice(at));
  return Object.fromEntries([...words].map(([name, value]) => [name, readWord(value)]));
}

function readWord(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
