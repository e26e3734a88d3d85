import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planScript } from "#electron/transfer/plan/script.ts";
import { worldWithBatches } from "#test/support/change-run.ts";
import {
  handPages,
  newPeople,
  type Planned,
  planOfBatches,
  prepareByHand,
} from "#test/support/site/planned.ts";
import { runScript, type ScriptRun, shells, startScript } from "#test/support/site/run-script.ts";
import { Site } from "#test/support/site/site.ts";
import { factsOfModel, factsOfSite } from "#test/support/site/site-facts.ts";
import { mayDoOn } from "#test/support/site/site-may-do.ts";
import { account, serve } from "#test/support/site/site-server.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

// The scripts of plans, run for real with a shell, curl and jq, against a site in memory. What the site
// holds afterwards is compared with the model the plan was made for.

const at = temporaryFolder();

const course = fc.record({
  asked: worldWithBatches,
  removalsFirst: fc.boolean(),
  shell: fc.constantFrom(...shells),
});

test("leave the site as the model is, and find nothing to do when run again", async () => {
  await fc.assert(
    fc.asyncProperty(course, async ({ asked, removalsFirst, shell }) => {
      const planned = planOfBatches(asked.world, asked.batches, removalsFirst);
      const site = Site.of(planned.before);
      prepareByHand(site, planned);
      const mayDo = mayDoOn(site, planned.after, handPages(planned));
      const served = await serve(site, { mayDo, busyEvery: 7 });
      const path = await written(planned);
      const args = ["--site", served.address, "--done", "all"];
      try {
        expectDone(await runScript(path, args, { shell }));
        expectAsModel(site, planned);
        const writes = served.writes().length;
        expectDone(await runScript(path, args, { shell }));
        expect(served.writes()).toHaveLength(writes);
      } finally {
        await served.close();
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

test("come to the same when they are killed at a change and started again", async () => {
  const killed = fc.record({
    course,
    at: fc.integer({ min: 1, max: 6 }),
    moment: fc.constantFrom<"before" | "after">("before", "after"),
  });
  await fc.assert(
    fc.asyncProperty(killed, async ({ course: { asked, removalsFirst, shell }, at, moment }) => {
      const planned = planOfBatches(asked.world, asked.batches, removalsFirst);
      const site = Site.of(planned.before);
      prepareByHand(site, planned);
      let kill = () => {};
      const served = await serve(site, {
        mayDo: mayDoOn(site, planned.after, handPages(planned)),
        onWrite: (now, count) => {
          if (now === moment && count === at) kill();
        },
      });
      const path = await written(planned);
      const args = ["--site", served.address, "--done", "all"];
      try {
        const running = startScript(path, args, { shell });
        kill = running.kill;
        await running.ended;
        expectDone(await runScript(path, args, { shell }));
        expectAsModel(site, planned);
      } finally {
        await served.close();
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

async function written({ plan }: Planned): Promise<string> {
  const path = at("plan.sh");
  await writeFile(path, planScript(plan));
  return path;
}

function expectDone(run: ScriptRun): void {
  const said = run.err.split("\n").filter((line) => !line.endsWith("the site asks to wait 0 s"));
  expect(said.join("\n")).toBe("");
  expect(run.code).toBe(0);
  expect(run.out + run.err).not.toContain(account.token);
}

function expectAsModel(site: Site, planned: Planned): void {
  const unknown = newPeople(planned);
  const byHand = handPages(planned);
  const isOpen = (fact: string) => {
    const [what = "", page = ""] = fact.split(" ");
    return !(["read", "update"].includes(what) && byHand.has(page));
  };
  const wanted = factsOfModel(planned.after, unknown).filter(isOpen);
  expect(factsOfSite(site).filter(isOpen)).toEqual(wanted);
}
