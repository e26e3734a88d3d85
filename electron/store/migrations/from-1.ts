/**
 * Format 1 to 2. Settings got `peopleLookUp` while format 1 was still written, so that some of its
 * files lack it; they get what it meant then. Entries of changes may carry `reason` and `of` from 2 on
 * and may be an undo, a redo or a restore: format 1 had none of that. Cost: the instances.
 */
export function from1(data: unknown): unknown {
  if (!isObject(data) || !Array.isArray(data["instances"])) return data;
  return { ...data, instances: data["instances"].map(withLookUp) };
}

function withLookUp(instance: unknown): unknown {
  if (!isObject(instance)) return instance;
  const { header } = instance;
  if (!isObject(header) || !isObject(header["settings"])) return instance;
  const settings = { peopleLookUp: "reached", ...header["settings"] };
  return { ...instance, header: { ...header, settings } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
