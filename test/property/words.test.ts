import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { explainPage } from "#electron/engine/explain-page.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import type { Decision, Origin } from "#shared/explanation/decision.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { gatesOf, gateTitle, gateWord } from "#shared/explanation/page-gates.ts";
import { pageText } from "#shared/explanation/page-text.ts";
import { waysCaveat, waysOutWords } from "#shared/explanation/page-ways.ts";
import { pageVerdict, pageVerdictText } from "#shared/explanation/page-words.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { personReason, proofHint, proofLines, proofTitle } from "#shared/explanation/why-proof.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { noteSentences, spaceExportSentence, verdict } from "#shared/explanation/why-words.ts";
import { blockerSentence, suppressionSentence } from "#shared/explanation/words.ts";
import { pageAbilities } from "#shared/model/page.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { play, worldWithBatches } from "#test/support/change-run.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { workspaceOf } from "#test/support/world-instance.ts";

/** What never stands in a text that is meant to be read. */
const mishaps: readonly RegExp[] = [
  /undefined|\[object|NaN|\bnull\b|\bfunction\b/,
  /\S {2,}\S/,
  /\.\.|,,|::|;;|,\.|:\.|\( *\)|“”|""/,
  /\s[.,:;]|^[.,:;]/m,
  /, *$|\b(and|because of|by|of) *[.,:;]/m,
  / {2,}$/m,
];

/** The lines that read badly, without their indentation. */
function badLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trimStart())
    .filter((line) => mishaps.some((mishap) => mishap.test(line)));
}

const isSentence = (text: string) => /^\S.*\S[.]$/.test(text);

test("no explanation of a person in a space reads badly", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      for (const explanation of explanations(workspaceOf(world))) {
        for (const permission of permissionKeys) {
          expect(badLines(whyText(explanation, permission))).toEqual([]);
          const { before, verb, after, sub } = verdict(explanation, permission);
          expect([`${before}${verb}${after}`, sub].filter((one) => !isSentence(one))).toEqual([]);
        }
        const lines = [...proofLines(explanation).map((one) => one.text), proofHint(explanation)];
        const sentences = [...lines, personReason(explanation), spaceExportSentence(explanation)];
        expect(badLines([proofTitle(explanation), ...sentences].join("\n"))).toEqual([]);
        expect(sentences.filter((one) => !isSentence(one))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test("nothing said about a page reads badly", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const workspace = workspaceOf(world);
      const [instance] = workspace.instances.values();
      if (!instance) throw new Error("the workspace has no instance");
      const index = buildIndex(instance);
      for (const person of index.people) {
        for (const page of index.instance.pages.values()) {
          for (const ability of pageAbilities) {
            expect(badLines(said(decidePage(index, person, page, ability)).join("\n"))).toEqual([]);
          }
          expectGoodPage(explainPage(index, person, page, originIn(workspace)));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("no refusal and no line of the activity log reads badly", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const { decide, put } = play(world);
      for (const batch of batches) {
        const decided = decide(batch);
        const text = decided.ok ? decided.value.entry.label : decided.error.message;
        // A refusal puts its full stop even after a name that ends with one; all else is asked of it.
        expect(badLines(text.replace(/\.\.$/, "."))).toEqual([]);
        if (!decided.ok) expect(isSentence(text), text).toBe(true);
        if (decided.ok) put(decided.value);
      }
    }),
    { numRuns: 400 },
  );
});

/** All that the Why page says of a person and a page. */
function expectGoodPage(explanation: PageExplanation): void {
  for (const ability of pageAbilities) {
    expect(badLines(pageText(explanation, ability))).toEqual([]);
    const gates = gatesOf(explanation, ability).flatMap((gate) => [
      gateTitle(gate, explanation),
      gateWord(gate),
      ...gate.says,
    ]);
    expect(badLines(gates.join("\n"))).toEqual([]);
    const ways = waysOutWords(explanation, ability).flatMap(({ text, small }) => [text, small]);
    const caveat = waysCaveat(explanation, ability);
    const { sub } = pageVerdict(explanation, ability);
    const sentences = [pageVerdictText(explanation, ability), sub, ...ways];
    if (caveat !== null) sentences.push(caveat);
    expect(sentences.filter((one) => !isSentence(one))).toEqual([]);
    expect(badLines(sentences.join("\n"))).toEqual([]);
  }
}

function explanations(workspace: WorkspaceState): SpaceExplanation[] {
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the workspace has no instance");
  const index = buildIndex(instance);
  return [...index.people].flatMap((person) =>
    [...index.spaces].map((space) => explainSpace(index, person, space, originIn(workspace))),
  );
}

/** Where a fact came from, as long as the log goes back: the change it started with is not in it. */
function originIn(workspace: WorkspaceState): (change: number) => Origin | null {
  return (change) => workspace.changes.find((one) => one.revision === change && change > 0) ?? null;
}

function said(decision: Decision): string[] {
  return [
    ...noteSentences(decision),
    ...decision.blockers.map((one) => blockerSentence(one, "People & Co.")),
    ...decision.sources.flatMap((one) =>
      one.suppressed ? [suppressionSentence(one.suppressed)] : [],
    ),
  ];
}
