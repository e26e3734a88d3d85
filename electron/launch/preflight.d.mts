export function preflight(executable: string): void;
