export function missingIn(lddOutput: string): string[];
export function missingLibraries(executable: string): string[];
