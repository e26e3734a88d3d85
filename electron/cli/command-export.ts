import { findPerson, findSpace } from "#electron/domain/references.ts";
import { type ExportOptions, exportAs, exportFormats } from "#electron/services/export-service.ts";
import { need, type Session } from "#electron/services/session.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { exitCodes } from "./exit-codes.ts";
import { momentIn } from "./history-input.ts";
import { writeNewFile } from "./new-file.ts";
import type { Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { surroundings } from "./surroundings.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface ExportCommandOptions extends WorkspaceOptions {
  readonly format: string;
  readonly guests?: boolean;
  readonly since?: string;
  readonly person?: string;
  readonly space?: string;
  readonly permission?: string;
}

/** `export`: the workspace in a format for others, as a new file. */
export function runExport(
  file: string,
  out: string,
  options: ExportCommandOptions,
  output: Output,
): Promise<number> {
  const format = exportFormats.find((one) => one === options.format);
  if (!format) {
    const expected = `one of ${exportFormats.join(", ")}`;
    fail("bad-input", { field: "--format", expected, got: options.format });
  }
  return withSession(file, "read", options, output, async (session) => {
    const content = await exportAs(session, format, optionsOf(session, options), surroundings);
    await writeNewFile(out, content);
    const bytes = Buffer.byteLength(content);
    if (output.asJson) output.json({ v: 1, out, format, bytes });
    else output.text(`Written to ${out}: ${format}, ${bytes} bytes.`);
    return exitCodes.done;
  });
}

function optionsOf(session: Session, options: ExportCommandOptions): ExportOptions {
  const { guests = false, since, person, space, permission } = options;
  const base = { guestsOnly: guests, since: momentIn("--since", since) };
  if (person === undefined || space === undefined) return { ...base, why: null };
  const directory = session.directory();
  return {
    ...base,
    why: {
      person: need(findPerson(directory, person)).id,
      space: need(findSpace(directory, space)).id,
      permission: permission === undefined ? null : permissionFor(permission),
    },
  };
}
