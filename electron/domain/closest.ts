/**
 * The names most like a text, best first, at most `most`: those that contain it, then those a few
 * letters away; none where nothing is near. Cost: the number of names times the text's length.
 */
export function closestTo(text: string, names: readonly string[], most = 3): string[] {
  const wanted = text.toLowerCase();
  const near = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase(), near) }))
    .filter((one) => one.distance <= near)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((one) => one.name);
}

function distanceTo(wanted: string, name: string, near: number): number {
  if (wanted.length > 1 && name.includes(wanted)) return 0;
  if (Math.abs(wanted.length - name.length) > near) return near + 1;
  return editDistance(wanted, name);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
