export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
export function say(text: string): void;
export function progressLine(
  what: string,
  total: number | null,
  output?: Output,
): { update(bytes: number): void; end(text: string): void };
