import type { z } from "zod";

/** A question (`query`) or a request to do something (`command`) that the window may send. */
export interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: "query" | "command";
  readonly input: I;
  readonly output: O;
}

/** Declares a call that only reads. Both schemas are parsed on both sides. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { kind: "query", input, output };
}

/** Declares a call that may change something. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { kind: "command", input, output };
}
