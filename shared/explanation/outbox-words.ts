import type { ChangeEntry } from "../model/workspace.ts";
import type { OutboxKind, OutboxMessage } from "./outbox.ts";
import { counted, dateText, listed, upperFirst } from "./words.ts";

/** "Invitation", as a heading or in a column. */
export function outboxKindWord(kind: OutboxKind): string {
  const words: Record<OutboxKind, string> = {
    invitation: "Invitation",
    "space-notice": "Notice of access",
    "first-visit": "First-visit notice",
  };
  return words[kind];
}

/** How it would reach those it is for. */
export function outboxWay(kind: OutboxKind): string {
  return kind === "first-visit" ? "shown in the space on the next visit" : "by e-mail";
}

/** Its subject line. */
export function outboxSubject({ kind, space }: OutboxMessage, site: string): string {
  const name = space?.name ?? "a space";
  const subjects: Record<OutboxKind, string> = {
    invitation: `You are invited to ${site} as a guest`,
    "space-notice": `Guests were given access to ${name}`,
    "first-visit": `Guests can see ${name} now`,
  };
  return subjects[kind];
}

/** Its text, a paragraph each. */
export function outboxBody(message: OutboxMessage, site: string): string[] {
  const { kind, space, change, guests, groups } = message;
  const name = space?.name ?? "this space";
  switch (kind) {
    case "invitation":
      return [
        `Hello ${guests[0]?.name ?? ""},`,
        `${invited(change)} to work on ${site} as a guest.`,
        ...(change.note ? [change.note] : []),
        `You are in ${listed(groups.map((group) => group.name))}. As a guest you see only the spaces that you are given.`,
      ];
    case "space-notice":
      return [
        upperFirst(
          `${newcomers(message)} now ${many(message) ? "have" : "has"} access to ${name}, a space that you use${givenBy(change)}.`,
        ),
        "Keep in mind who reads along when you write there.",
      ];
    case "first-visit":
      return [
        guests.length + groups.length > 0
          ? `Since ${dateText(change.at)} guests can see ${name}: ${newcomers(message)}.`
          : `Since ${dateText(change.at)} guests can see ${name}.`,
        "Keep in mind who reads along when you write here.",
      ];
  }
}

/** Why it would be sent, and why to these people. */
export function outboxWhy({ kind, change, space }: OutboxMessage): string {
  const name = space?.name ?? "the space";
  const by = `change ${change.revision}, “${change.label}”`;
  const reasons: Record<OutboxKind, string> = {
    invitation: `Because of ${by}: whoever is invited is told.`,
    "space-notice": `Because of ${by}: everyone who had access to ${name} by a row of their own or of a group is told that guests come in.`,
    "first-visit": `Because of ${by}: no guest could see ${name} before it, so those who use it are told when they come next.`,
  };
  return reasons[kind];
}

/** Who gets it: "Dana Reyes <dana@northwind.example>", and how many more. */
export function outboxRecipients({ to: { total, people } }: OutboxMessage): string[] {
  const named = people.map(({ name, email }) =>
    email ? `${name} <${email}>` : `${name} (e-mail hidden)`,
  );
  return total > people.length ? [...named, `and ${total - people.length} more`] : named;
}

/** Messages as one text, each with who gets it and why. */
export function outboxText(messages: readonly OutboxMessage[], site: string): string {
  return messages
    .map((message) =>
      [
        `${outboxKindWord(message.kind)}, ${outboxWay(message.kind)} · ${dateText(message.change.at)}`,
        `To: ${outboxRecipients(message).join(", ")}`,
        `Subject: ${outboxSubject(message, site)}`,
        "",
        ...outboxBody(message, site),
        "",
        outboxWhy(message),
      ].join("\n"),
    )
    .join("\n\n----\n\n");
}

/** Who invites; the console itself is nobody whom the reader knows. */
function invited({ actor }: ChangeEntry): string {
  return actor.person === null ? "You are invited" : `${actor.name} invites you`;
}

function givenBy({ actor }: ChangeEntry): string {
  return actor.person === null ? "" : `; ${actor.name} gave it`;
}

function many({ guests, groups }: OutboxMessage): boolean {
  return guests.length + groups.length > 1;
}

function newcomers({ guests, groups }: OutboxMessage): string {
  return listed([
    ...groups.map((group) => `the guest group ${group.name}`),
    ...(guests.length > 5 ? [counted(guests.length, "guest")] : guests.map((guest) => guest.name)),
  ]);
}
