/** One of several that are asked the same. */
export interface Contender {
  readonly name: string;
  /** How many questions one run asks. */
  readonly questions: number;
  /** Asks them all; answers with a sum over the answers, so that none can be left out. */
  run(): number | Promise<number>;
}

/** Times in nanoseconds a question, or bytes. */
export interface Figure {
  readonly name: string;
  readonly min: number;
  readonly median: number;
  /** How many times the first of its row, least by least. */
  readonly ratio: number;
  /** The same as the median over turns, each beside the first's own turn: sturdier on a busy machine. */
  readonly sideBySide: number;
}

/** What was asked of several in a world of one size. */
export interface Row {
  readonly title: string;
  readonly size: string;
  /** What a figure counts. */
  readonly unit: "ns" | "bytes";
  /** The first is what the others are compared with. */
  readonly figures: readonly Figure[];
}

/** How long a contender runs before it counts, and at least in each of its turns, in nanoseconds. */
const warmUp = 40e6;
const turn = 2e6;

/**
 * Runs the contenders in turns, so that whatever slows the machine slows them all, until each has
 * had its time and at least three turns: slow ones stop first. A fast one runs several times a turn.
 * Contenders whose answers differ measure nothing: that throws.
 */
export async function measure(
  title: string,
  size: string,
  contenders: readonly Contender[],
  milliseconds = 1_500,
): Promise<Row> {
  const ready: Ready[] = [];
  const sums: number[] = [];
  for (const contender of contenders) {
    sums.push(await contender.run());
    let last = await timed(contender, 1);
    for (let spent = last; spent < warmUp; spent += last) last = await timed(contender, 1);
    ready.push({ contender, repeats: Math.ceil(turn / last), spent: 0, times: [] });
  }
  if (sums.some((sum) => sum !== sums[0])) {
    const said = contenders.map(({ name }, at) => `${name} ${sums[at]}`).join(", ");
    throw new Error(`${title}, ${size}: the answers differ: ${said}`);
  }
  const unfinished = ({ spent, times }: Ready) => times.length < 3 || spent < milliseconds * 1e6;
  for (let left = ready; left.length > 0; left = left.filter(unfinished)) {
    for (const one of left) {
      const time = await timed(one.contender, one.repeats);
      one.times.push(time / one.repeats / one.contender.questions);
      one.spent += time;
    }
  }
  const figures = ready.map(({ contender, times }) =>
    figureOf(contender.name, times, ready[0]?.times ?? times),
  );
  return { title, size, unit: "ns", figures };
}

interface Ready {
  readonly contender: Contender;
  readonly repeats: number;
  readonly times: number[];
  spent: number;
}

async function timed(contender: Contender, repeats: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let left = repeats; left > 0; left--) {
    const answer = contender.run();
    if (answer instanceof Promise) await answer;
  }
  return Number(process.hrtime.bigint() - start);
}

/** The figure of one contender, or of one thing that was weighed, beside the first of its row. */
export function figureOf(name: string, turns: readonly number[], first: readonly number[]): Figure {
  const both = Math.min(turns.length, first.length);
  const ratios = turns.slice(0, both).map((value, at) => value / (first[at] ?? value));
  const min = leastOf(turns);
  return {
    name,
    min,
    median: medianOf(turns),
    ratio: min / leastOf(first),
    sideBySide: medianOf(ratios),
  };
}

function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
