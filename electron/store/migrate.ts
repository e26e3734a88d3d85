import { schemaVersion } from "#shared/model/workspace.ts";
import { from1 } from "./migrations/from-1.ts";

/** What turns the data of each older format into the next one's. */
const steps: ReadonlyMap<number, (data: unknown) => unknown> = new Map([[1, from1]]);

/**
 * A file of an older format as one of today's; anything else is given back as it is. Nothing is
 * written, and the data may still be wrong. Cost: that of the steps it takes.
 */
export function migrated(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  let data = raw["data"];
  let version = raw["schemaVersion"];
  for (let step = stepFrom(version); step; step = stepFrom(version)) {
    data = step(data);
    version = Number(version) + 1;
  }
  return version === raw["schemaVersion"] ? raw : { ...raw, schemaVersion: version, data };
}

function stepFrom(version: unknown): ((data: unknown) => unknown) | undefined {
  return typeof version === "number" && version < schemaVersion ? steps.get(version) : undefined;
}
