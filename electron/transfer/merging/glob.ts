/**
 * Whether a name fits a pattern in which `*` stands for anything and `?` for one character, case
 * ignored. Cost: at most the product of the lengths, whatever the pattern.
 */
export function fitsGlob(pattern: string, name: string): boolean {
  const wanted = [...pattern.toLowerCase()];
  const text = [...name.toLowerCase()];
  let at = 0;
  let star = -1;
  let resume = 0;
  let here = 0;
  while (here < text.length) {
    if (wanted[at] === "*") {
      star = at++;
      resume = here;
    } else if (at < wanted.length && (wanted[at] === "?" || wanted[at] === text[here])) {
      at++;
      here++;
    } else if (star >= 0) {
      at = star + 1;
      here = ++resume;
    } else return false;
  }
  while (wanted[at] === "*") at++;
  return at === wanted.length;
}
