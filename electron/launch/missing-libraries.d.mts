export function missingIn(lddOutput: string): string[];
