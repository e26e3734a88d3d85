import type { Commit } from "#electron/domain/commit.ts";
import { workspaceOf } from "#electron/domain/new-workspace.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { acmeInstance, acmeStory } from "./acme.ts";
import { haldenInstance } from "./halden/names.ts";
import { haldenStory } from "./halden/story.ts";
import { commitsOf } from "./history.ts";

export const demoNames = ["halden", "acme"] as const;
export type DemoName = (typeof demoNames)[number];

/** What a demo workspace is called. */
export function demoTitle(name: DemoName): string {
  return name === "halden" ? "Halden Group" : "Acme";
}

/**
 * The whole dated history of a demo, the same at every call. The facts in it are shared by all
 * states made from one call, so nothing may write to them. Cost: a few milliseconds.
 */
export function demoCommits(name: DemoName): Commit[] {
  return name === "halden"
    ? commitsOf(haldenInstance, haldenStory())
    : commitsOf(acmeInstance, acmeStory());
}

/** A demo workspace as its history leaves it: a fresh one at every call. Cost: as `demoCommits`. */
export function demoWorkspace(name: DemoName): WorkspaceState {
  return workspaceOf(demoTitle(name), demoCommits(name));
}
