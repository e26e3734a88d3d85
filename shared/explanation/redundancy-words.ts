import { permissionLabel } from "../permissions/permissions.ts";
import { sourceWord } from "./advice-words.ts";
import type { IdleMembership, IdleReason, IdleRow, Sturdiness } from "./redundancy.ts";
import { counted, listed, possessive } from "./words.ts";

/** An idle row or its idle ticks, with the proof, as one sentence. */
export function idleRowSentence(row: IdleRow): string {
  const whose = row.group
    ? `The row of ${row.group.name}`
    : `${possessive(row.person?.name ?? "")} own row`;
  const labels = listed(row.permissions.map(permissionLabel));
  const what = row.whole
    ? `${whose} in ${row.space.name} changes nothing`
    : `${labels} on ${lower(whose)} in ${row.space.name} ${row.permissions.length === 1 ? "changes" : "change"} nothing`;
  return `${what}: ${reasonClause(row.reason)}${keeperClause(row)}.`;
}

/** An idle membership as one sentence. */
export function idleMembershipSentence({ person, group, reason }: IdleMembership): string {
  return `${person.name} in ${group.name} changes nothing: ${reasonClause(reason)}.`;
}

/** What of a person's access in a space is fragile and what survives, as one sentence. */
export function sturdinessSentence({ space, permissions }: Sturdiness): string {
  const fragile = permissions.filter((one) => one.sources.length === 1);
  const sturdy = permissions.length - fragile.length;
  const hangs = listed(fragile.map((one) => permissionLabel(one.permission)));
  if (fragile.length === 0) return `${space.name}: each permission has several sources.`;
  const rest =
    sturdy > 0 ? `; ${counted(sturdy, "permission")} would survive the loss of any one` : "";
  return `${space.name}: ${hangs} ${fragile.length === 1 ? "hangs on one source" : "hang on one source each"}${rest}.`;
}

function reasonClause(reason: IdleReason): string {
  const clauses: Record<IdleReason, string> = {
    nobody: "nobody is in the group",
    "other-product": "a group of another product grants nothing",
    "does-not-count": "it counts for none of the people it names",
    "given-elsewhere": "all of it is given elsewhere too",
  };
  return clauses[reason];
}

function keeperClause({ keepers }: IdleRow): string {
  const [first] = keepers;
  if (!first) return "";
  const sources = new Set(first.sources.map((one) => one.group?.name ?? sourceWord(one.route)));
  return `, to ${first.person.name} by ${listed([...sources])}`;
}

function lower(text: string): string {
  return text.startsWith("The ") ? `t${text.slice(1)}` : text;
}
