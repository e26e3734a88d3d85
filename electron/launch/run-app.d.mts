export function runApp(
  prepared: { readonly executable: string; readonly root: string },
  args: readonly string[],
): Promise<number>;
