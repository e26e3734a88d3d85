import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";
import type { Log } from "./log.ts";

/** A small file of preferences. Losing it loses nothing but convenience. */
export interface SmallFile<T> {
  /** What the file says, or the default where there is none or it cannot be understood. */
  read(): T;
  /** Replaces the file whole. Where that is not possible, the log says so and nothing else happens. */
  write(value: T): void;
}

/** The JSON file at `path`, holding what `schema` describes. */
export function smallFile<T>(
  path: string,
  schema: z.ZodType<T>,
  byDefault: T,
  log: Log,
): SmallFile<T> {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(path, "utf8")));
      } catch {
        return byDefault;
      }
    },
    write(value) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.new`, JSON.stringify(value, null, 2));
        renameSync(`${path}.new`, path);
      } catch (error) {
        log(`${path} could not be written`, error);
      }
    },
  };
}
