export function startArguments(
  words: readonly string[],
  cwd: string,
): { args: string[]; named: string | null };
