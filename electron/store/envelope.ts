import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { fail } from "#shared/ipc/error-words.ts";
import { schemaVersion, type Workspace, workspaceFormat } from "#shared/model/workspace.ts";
import { type Envelope, envelopeSchema } from "./envelope-schema.ts";
import { layOut } from "./layout.ts";
import { migrated } from "./migrate.ts";
import { deepestNesting, tooDeepAt } from "./nesting.ts";
import { placeOfIssue } from "./place-of-issue.ts";
import { findPrototypeKey } from "./prototype-keys.ts";
import { dataMark, sumOfData } from "./seal.ts";
import { isEnvelope } from "./workspace-shape.ts";

/** The most bytes a workspace file may have: JSON is one text, and no text may be longer. */
export const largestFile = 500_000_000;

/** A file above this is looked at before it is parsed, since what it holds may take much memory. */
const largeFile = 16_000_000;

/**
 * The bytes of a workspace file, in chunks. Other work gets its turn between chunks, so the
 * workspace must not change before the promise settles. Cost: the number of facts.
 */
export async function sealEnvelope(workspace: Workspace, savedAt: Date): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  const hash = createHash("sha256");
  for (const text of layOut(workspace)) {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    if (chunks.push(bytes) % 16 === 0) await setImmediate();
  }
  const head = [
    `{\n  "format": ${JSON.stringify(workspaceFormat)}`,
    `  "schemaVersion": ${schemaVersion}`,
    `  "revision": ${workspace.revision}`,
    `  "savedAt": ${JSON.stringify(savedAt.toISOString())}`,
    `  "checksum": "sha256:${hash.digest("hex")}"`,
  ].join(",\n");
  return [Buffer.from(`${head},${dataMark}`), ...chunks, Buffer.from("\n}\n")];
}

/** What a file holds, and the format it is written in. */
export interface Opened {
  readonly workspace: Workspace;
  readonly version: number;
}

/**
 * The workspace of a file's bytes, which may be of an older format. Fails with `workspace-newer`, or with `workspace-damaged` that
 * names the place and the reason. A file that was only laid out anew (line ends, indentation) is
 * good. Cost: the file's length.
 */
export function openEnvelope(bytes: Buffer, path: string): Opened {
  if (bytes.length > largeFile) refuseDeep(bytes, path);
  const text = bytes.toString("utf8");
  const raw = parse(text, path);
  const version = raw["schemaVersion"];
  if (typeof version === "number" && version > schemaVersion)
    fail("workspace-newer", { path, found: version, known: schemaVersion });
  const current = migrated(raw);
  const envelope = isEnvelope(current) ? current : read(bytes, text, current, path);
  const { data, revision, checksum: sealed } = envelope;
  if (sealed !== sumOfData(bytes) && sealed !== sumOfLayout(raw["data"] as Workspace))
    fail("workspace-damaged", {
      path,
      at: "checksum",
      reason: "what the file holds is not what was written",
    });
  if (revision !== data.revision)
    fail("workspace-damaged", { path, at: "revision", reason: "the file names two revisions" });
  return { workspace: data, version: Number(version) };
}

/** What the schema makes of an envelope that is not as we write it, or the place and the reason. */
function read(bytes: Buffer, text: string, raw: unknown, path: string): Envelope {
  refuseDeep(bytes, path);
  const forbidden = findPrototypeKey(text, raw);
  if (forbidden !== null)
    fail("workspace-damaged", { path, at: forbidden, reason: 'it has a key "__proto__"' });
  const parsed = envelopeSchema.safeParse(raw);
  if (!parsed.success) fail("workspace-damaged", { path, ...placeOfIssue(parsed.error) });
  return parsed.data;
}

function refuseDeep(bytes: Buffer, path: string): void {
  const line = tooDeepAt(bytes);
  if (line === null) return;
  const reason = `brackets are nested more than ${deepestNesting} deep`;
  fail("workspace-damaged", { path, line, reason });
}

function parse(text: string, path: string): Record<string, unknown> {
  if (text.trim() === "") fail("workspace-damaged", { path, reason: "the file is empty" });
  let raw: unknown;
  try {
    raw = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    fail("workspace-damaged", { path, ...syntaxPlace(text, String(error)) });
  }
  const isWorkspace =
    typeof raw === "object" && raw !== null && "format" in raw && raw.format === workspaceFormat;
  if (!isWorkspace)
    fail("workspace-damaged", { path, at: "format", reason: "it is not a Vestibule workspace" });
  return raw as Record<string, unknown>;
}

function syntaxPlace(text: string, message: string): { line?: number; reason: string } {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { reason: "it ends in the middle, or is not JSON" };
  return { line: text.slice(0, Number(position)).split("\n").length, reason: "it is not JSON" };
}

/** The checksum of the data as we would have laid it out. */
function sumOfLayout(raw: Workspace): string {
  const hash = createHash("sha256");
  for (const text of layOut(raw)) hash.update(text);
  return `sha256:${hash.digest("hex")}`;
}
