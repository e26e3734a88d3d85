import { z } from "zod";
import type { OpaqueFact, PersonFact } from "./dumps.ts";
import { idField, optionalText } from "./reading/check-row.ts";

/** A user as Confluence's v1 API writes one, wherever it does; unknown fields pass. */
export const v1UserField = z.looseObject({
  accountId: idField,
  accountType: optionalText(),
  accountStatus: optionalText(),
  email: optionalText(),
  displayName: optionalText(),
  publicName: optionalText(),
  isGuest: z.boolean().nullish(),
  isExternalCollaborator: z.boolean().nullish(),
  externalCollaborator: z.boolean().nullish(),
});
export type V1User = z.infer<typeof v1UserField>;

const inactive = new Set(["inactive", "closed", "deactivated", "suspended", "deleted"]);

/** What a v1 user says of a person; words we do not know go to `opaque` (R34). */
export function personOfV1User(user: V1User, path: string, opaque: OpaqueFact[]): PersonFact {
  const guest = user.isGuest ?? user.isExternalCollaborator ?? user.externalCollaborator ?? null;
  const odd = (value: string, raw: Readonly<Record<string, string>>) =>
    opaque.push(oddValue(value, raw, user.accountId, path));
  return {
    id: user.accountId,
    email: user.email,
    name: user.displayName ?? user.publicName,
    accountType: accountTypeOf(user.accountType, (word) =>
      odd(`account type ${word}`, { accountType: word }),
    ),
    status: statusOf(user.accountStatus, (word) =>
      odd(`account status ${word}`, { accountStatus: word }),
    ),
    guest: guest === null ? [] : [{ site: null, guest }],
    extra: {},
    place: { file: path },
  };
}

/** An opaque row for a word that we do not know, about one person or space. */
export function oddValue(
  value: string,
  raw: Readonly<Record<string, string>>,
  about: string,
  path: string,
): OpaqueFact {
  return { kind: "value", value, about, raw: JSON.stringify(raw), place: { file: path } };
}

function accountTypeOf(word: string | null, odd: (word: string) => void) {
  const known = word?.toLowerCase();
  if (known === "app" || known === "atlassian") return known;
  if (word !== null) odd(word);
  return null;
}

/** Active or inactive, as a dump words it; null where the word is none we know, told to `odd`. */
export function statusOf(word: string | null, odd: (word: string) => void) {
  const known = word?.toLowerCase();
  if (known === "active") return "active";
  if (known && inactive.has(known)) return "inactive";
  if (word !== null && known !== "unknown") odd(word);
  return null;
}
