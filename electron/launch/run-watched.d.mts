export function runWatched(
  command: string,
  args: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly folders: readonly string[];
    readonly stallMs: number;
    onBytes(bytes: number): void;
  },
): Promise<{ ok: boolean; stdout: string; reason: string }>;
