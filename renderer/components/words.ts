import type { Designation, Route } from "#shared/explanation/decision.ts";
import { counted } from "#shared/explanation/words.ts";

/** "1,204 guests". */
export function manyOf(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : several}`;
}

/** "12 of 180 people", or "180 people" where nothing is left out. */
export function shownOf(matching: number, total: number, one: string, several: string): string {
  if (matching === total) return manyOf(total, one, several);
  return `${matching.toLocaleString("en")} of ${counted(total, one, several)}`;
}

/** How a permission comes, as one reads it in a list. */
export function routeWord(route: Route): string {
  const words: Record<Route, string> = {
    group: "group",
    individual: "individual grant",
    anonymous: "anonymous access",
    "any-active-user": "any active user",
  };
  return words[route];
}

/** The designation as a heading of many. */
export function designationsWord(designation: Designation): string {
  const words: Record<Designation, string> = {
    guest: "Guests",
    regular: "Regular users",
    none: "No access",
    inactive: "Deactivated",
    app: "Apps",
  };
  return words[designation];
}
