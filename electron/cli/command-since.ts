import { type SinceQuestion, sinceWhen } from "#electron/services/past-queries.ts";
import type { Session } from "#electron/services/session.ts";
import { timelineLines } from "#shared/explanation/timeline-words.ts";
import { sourceDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";

/** `why --since`: since when the answer is what it is, and what added or removed a source. */
export async function tellSince(
  session: Session,
  asked: SinceQuestion,
  output: Output,
): Promise<number> {
  const timeline = await sinceWhen(session, asked);
  if (output.asJson) {
    const steps = timeline.steps.map((step) => ({
      ...step,
      added: step.added.map(sourceDocument),
      removed: step.removed.map(sourceDocument),
    }));
    output.json({ v: 1, ...timeline, steps });
  } else for (const line of timelineLines(timeline)) output.text(line);
  return exitCodes.done;
}
