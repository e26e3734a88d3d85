/** A source as the engine and as the command line give it, apart from how they name the group. */
export interface PlainSource {
  readonly route: string;
  readonly group?: string | undefined;
  readonly permission: string;
  readonly suppressed?: string | undefined;
}

export interface PlainBlocker {
  readonly gate: string;
  readonly permission?: string | undefined;
  readonly page?: string | undefined;
}

/**
 * A source as the tables write it: the group's name or the route, then `: permission` where it is
 * not the one asked about, then `(why it does not count)`.
 */
export function sourceText(source: PlainSource, asked: string | null): string {
  const by = source.group ?? source.route;
  const gives = source.permission === asked ? "" : `: ${source.permission}`;
  return `${by}${gives}${source.suppressed ? ` (${source.suppressed})` : ""}`;
}

/** A blocker as the tables write it: the gate, then the missing permission or the page's id. */
export function blockerText({ gate, permission, page }: PlainBlocker): string {
  if (gate === "permission") return `${gate} ${permission}`;
  return page === undefined ? gate : `${gate} ${page}`;
}
