import { listOutbox } from "#electron/services/outbox-query.ts";
import {
  outboxBody,
  outboxKindWord,
  outboxRecipients,
  outboxSubject,
  outboxWhy,
} from "#shared/explanation/outbox-words.ts";
import { counted, dateText } from "#shared/explanation/words.ts";
import { exitCodes } from "./exit-codes.ts";
import { limitIn } from "./limit.ts";
import type { Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface OutboxOptions extends WorkspaceOptions {
  readonly changes?: string;
}

const usualChanges = 200;
const namedInText = 5;
const namedInJson = 1000;

/** `outbox`: the mails and notices that Confluence would send for the latest changes, newest first. */
export function runOutbox(file: string, options: OutboxOptions, output: Output): Promise<number> {
  const changes = limitIn("--changes", options.changes) ?? usualChanges;
  return withSession(file, "read", options, output, async (session) => {
    const recipients = output.asJson ? namedInJson : namedInText;
    const found = await listOutbox(session, { changes, kind: null, recipients });
    const { site, messages, total, older } = found;
    if (output.asJson) {
      const documents = messages.map((message) => ({
        ...message,
        subject: outboxSubject(message, site),
        text: outboxBody(message, site),
        why: outboxWhy(message),
      }));
      output.json({ v: 1, total, older, messages: documents });
      return exitCodes.done;
    }
    for (const message of messages) {
      const heading = `${outboxKindWord(message.kind)}: ${outboxSubject(message, site)}`;
      output.text(output.strong(`${heading} · ${dateText(message.change.at)}`));
      output.text(`    to ${outboxRecipients(message).join(", ")}`);
      output.text(`    ${outboxWhy(message)}`);
    }
    const rest = older > 0 ? ` ${counted(older, "older change")} not looked at.` : "";
    output.text(`${counted(total, "message")}. Nothing is ever sent from here.${rest}`);
    return exitCodes.done;
  });
}
