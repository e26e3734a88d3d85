import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { GroupRef } from "#shared/explanation/decision.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import type { Change } from "#shared/model/change.ts";
import { type EmailList, readEmailList } from "#shared/model/email-list.ts";

/** What one fills in to invite guests. */
export interface InviteDraft {
  readonly text: string;
  /** Guest groups besides the default ones. */
  readonly groups: readonly GroupRef[];
  readonly note: string;
}

export const emptyDraft: InviteDraft = { text: "", groups: [], note: "" };
export const mostInvited = 1000;

export interface Invitation {
  readonly list: EmailList;
  /** Plan, seats, default groups and who is here already; null before it is known. */
  readonly known: CallOutput<"guestAccess.invitation"> | null;
  /** Those who are new. */
  readonly invited: EmailList["found"];
  readonly changes: readonly Change[];
  /** What is wrong with the addresses, as a sentence; null while nothing is. */
  readonly listError: string | null;
  /** Why nobody could be invited whatever is filled in, or not so many. */
  readonly limitError: string | null;
}

/** What a draft comes to, with what the workspace says of it. */
export function useInvitation(draft: InviteDraft): Invitation {
  const [text] = useDebouncedValue(draft.text, 250);
  const list = useMemo(() => readEmailList(text), [text]);
  const emails = list.found.slice(0, mostInvited).map((one) => one.email);
  const { data } = useQueryCall("guestAccess.invitation", { emails }, { keepPrevious: true });
  const known = data ?? null;
  const here = new Set(known?.already.map((one) => one.email.toLowerCase()));
  const invited = list.found.filter((one) => !here.has(one.email.toLowerCase()));
  const note = draft.note.trim();
  const listError = listErrorOf(list);
  const limitError = known === null ? null : limitErrorOf(known, invited.length);
  const isReady = known !== null && listError === null && limitError === null;
  const changes = isReady
    ? invited.map(
        (one): Change => ({
          do: "inviteGuest",
          ...one,
          groups: draft.groups.map((group) => group.id),
          ...(note !== "" && { note }),
        }),
      )
    : [];
  return { list, known, invited, changes, listError, limitError };
}

function listErrorOf({ found, unread }: EmailList): string | null {
  const [first] = unread;
  if (first !== undefined) {
    const others = unread.length > 1 ? ` The same goes for ${unread.length - 1} more.` : "";
    return `“${shortened(first)}” holds no e-mail address. Write it as name@company.example, or take it out.${others}`;
  }
  if (found.length <= mostInvited) return null;
  return `These are ${found.length.toLocaleString("en")} addresses. At most 1,000 are invited at a time; another round is possible.`;
}

function limitErrorOf(known: CallOutput<"guestAccess.invitation">, invited: number): string | null {
  const { planHasGuests, plan, seats } = known;
  if (!planHasGuests) {
    const named = plan.charAt(0).toUpperCase() + plan.slice(1);
    return `Guests need the Premium plan or above; this instance is on ${named}.`;
  }
  if (seats.limit === null) return null;
  const left = Math.max(0, seats.limit - seats.used);
  if (left === 0) return `All ${seats.limit} seats are taken, and each guest needs one.`;
  if (invited <= left) return null;
  return `Each guest needs a seat: ${invited} are needed, and ${left} of ${seats.limit} ${left === 1 ? "is" : "are"} left.`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
