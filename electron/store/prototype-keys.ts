/** A text without these cannot hold the key, however it is escaped. */
const suspicious = /__proto__|\\u00[2-7]/;

/**
 * The place of a `__proto__` key in parsed JSON, or null. Such a key is never ours: copying it
 * would change what an object is. Cost: a scan of the text; the walk happens only on suspicion.
 */
export function findPrototypeKey(text: string, parsed: unknown): string | null {
  return suspicious.test(text) ? walk(parsed, "") : null;
}

function walk(value: unknown, at: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__") return at || "the top";
    const found = walk(inner, Array.isArray(value) ? `${at}[${key}]` : at ? `${at}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
