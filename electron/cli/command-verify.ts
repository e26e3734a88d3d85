import { need } from "#electron/services/session.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { counted } from "#shared/explanation/words.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { backupFolder } from "./surroundings.ts";

/** `verify`: reads everything, checks checksums and invariants, repairs nothing, says what it found. */
export async function runVerify(file: string, output: Output): Promise<number> {
  const report = need(await verifyWorkspace(file, nodeFiles, backupFolder));
  if (output.asJson) output.json(report);
  else {
    const facts = Object.entries(report.facts).map(([what, count]) => `${count} ${what}`);
    facts.push(`${report.backups} backups`);
    output.text(
      `${file}: ${report.revision === null ? "not readable" : `revision ${report.revision}, format ${report.format}; ${facts.join(", ")}`}.`,
    );
    for (const one of report.problems) {
      output.text(
        `  ${one.file}${one.line === undefined ? "" : `, line ${one.line}`}: ${one.what}`,
      );
    }
    output.text(
      report.ok
        ? "Everything is in order."
        : `${counted(report.problems.length, "problem")} found.`,
    );
  }
  return report.ok ? exitCodes.done : exitCodes.file;
}
