export function prepare(options?: {
  readonly build?: boolean;
}): Promise<{ executable: string; root: string; summary: string }>;
