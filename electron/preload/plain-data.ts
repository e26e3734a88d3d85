const deepest = 24;

/**
 * Whether a value is plain data, as every call takes it: text, numbers, truth values, null, lists and
 * plain objects, not too deep and so without circles. The bridge between the page and this script
 * turns a key `__proto__` into a prototype, where no schema would see it; that is not plain either.
 */
export function isPlainData(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "object") return typeof value !== "function" && typeof value !== "symbol";
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isPlainData(one, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((one) => isPlainData(one, depth + 1));
}
