import type { Instance } from "#shared/model/instance.ts";
import type { Workspace } from "#shared/model/workspace.ts";

/**
 * A sentence for each break in the list of changes, and for each fact that says it came with a
 * change that has not been. Cost: the number of facts.
 */
export function brokenChanges(workspace: Workspace): string[] {
  const { changes, revision } = workspace;
  const problems: string[] = [];
  for (const [at, { revision: number }] of changes.entries()) {
    const previous = changes[at - 1]?.revision;
    if (previous !== undefined && number !== previous + 1)
      problems.push(`change ${number} comes after change ${previous}`);
  }
  const last = changes.at(-1)?.revision ?? 0;
  if (last !== revision)
    problems.push(`the workspace is at change ${revision}, but its list ends with ${last}`);
  for (const one of workspace.instances) {
    for (const [what, change] of originsIn(one))
      if (change > revision)
        problems.push(`${what} came with change ${change}, which has not been`);
  }
  return problems;
}

function* originsIn(instance: Instance): Generator<[string, number]> {
  for (const one of instance.people) yield [`person ${one.id}`, one.change];
  for (const one of instance.groups) yield [`group ${one.id}`, one.change];
  for (const one of instance.memberships)
    yield [`the membership of ${one.person} in ${one.group}`, one.change];
  for (const one of instance.spaces) yield [`space ${one.key}`, one.change];
  for (const one of instance.pages) yield [`page ${one.id}`, one.change];
  for (const row of instance.grants)
    for (const tick of row.permissions)
      yield [`${tick.permission} in a row of space ${row.space}`, tick.change];
}
