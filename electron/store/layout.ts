import type { Instance } from "#shared/model/instance.ts";
import type { Workspace } from "#shared/model/workspace.ts";

const flushAt = 1 << 18;

/**
 * The canonical text of a workspace's data, in pieces: one fact per line, so that a file can be
 * read, searched and compared by people and still parses at the speed of plain JSON. The checksum
 * is taken over exactly this text. Cost: the number of facts.
 */
export function* layOut(workspace: Workspace): Generator<string> {
  let text = `{\n    "name": ${JSON.stringify(workspace.name)},\n`;
  text += `    "revision": ${workspace.revision},\n    "changes": `;
  for (const piece of list(workspace.changes, "    ")) {
    text += piece;
    if (text.length > flushAt) {
      yield text;
      text = "";
    }
  }
  text += ',\n    "instances": [';
  let separator = "\n";
  for (const instance of workspace.instances) {
    yield `${text}${separator}`;
    text = "";
    separator = ",\n";
    yield* instanceText(instance);
  }
  yield `${text}${workspace.instances.length > 0 ? "\n    ]" : "]"}\n  }`;
}

const factLists = [
  "people",
  "groups",
  "memberships",
  "spaces",
  "grants",
  "pages",
  "opaque",
] as const;

function* instanceText(instance: Instance): Generator<string> {
  let text = `      {\n        "header": ${JSON.stringify(instance.header)}`;
  for (const name of factLists) {
    text += `,\n        ${JSON.stringify(name)}: `;
    for (const piece of list(instance[name], "        ")) {
      text += piece;
      if (text.length > flushAt) {
        yield text;
        text = "";
      }
    }
  }
  yield `${text}\n      }`;
}

function* list(facts: readonly unknown[], indent: string): Generator<string> {
  if (facts.length === 0) {
    yield "[]";
    return;
  }
  let separator = "[\n";
  for (const fact of facts) {
    yield `${separator}${indent}  ${JSON.stringify(fact)}`;
    separator = ",\n";
  }
  yield `\n${indent}]`;
}
