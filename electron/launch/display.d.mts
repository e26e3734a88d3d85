export function hasDisplay(): boolean;
export function startXvfb(): Promise<{ display: string; stop: () => void }>;
