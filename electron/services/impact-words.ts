import type { WhatIf } from "#shared/explanation/what-if.ts";
import { whatIfCounts } from "#shared/explanation/what-if-counts.ts";
import { whatIfLines } from "#shared/explanation/what-if-words.ts";
import type { ImpactWords } from "#shared/ipc/area-activity.ts";

/** How many effects are told one by one. */
const lineLimit = 500;

/** What changes would do, in words: counted, and the first effects one by one. */
export function impactWords(impact: WhatIf): ImpactWords {
  const lines = whatIfLines(impact);
  return {
    counts: whatIfCounts(impact),
    lines: lines.slice(0, lineLimit),
    more: Math.max(0, lines.length - lineLimit),
  };
}
