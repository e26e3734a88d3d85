/** Numbers from 0 to `below`, the same ones at every run. */
export type Dice = (below: number) => number;

/** Dice that fall the same at every run (a linear congruence; its high bits are even enough here). */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}
