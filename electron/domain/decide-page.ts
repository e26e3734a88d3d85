import { refuse } from "#shared/ipc/error-words.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Page } from "#shared/model/page.ts";
import type { Decide } from "./decided.ts";
import type { Directory } from "./directory.ts";
import { findPage } from "./references.ts";

type MovePage = Extract<Change, { do: "movePage" }>;

/**
 * Puts a page under another of its space, or at the top; what is under it comes along (R23). Refuses
 * blog posts, a parent of another space, the page itself or one under it, and no difference.
 */
export const decideMovePage: Decide<MovePage> = (directory, change, context) => {
  const found = findPage(directory, change.page);
  if (!found.ok) return found;
  const before = found.value;
  if (before.type === "blogpost")
    return refuse("bad-input", {
      field: "page",
      expected: "a page; blog posts stand by themselves",
    });
  const parent = change.parent === null ? null : findPage(directory, change.parent);
  if (parent && !parent.ok) return parent;
  const under = parent?.value ?? null;
  if (under && (under.space !== before.space || under.type === "blogpost"))
    return refuse("bad-input", { field: "parent", expected: "a page of the same space" });
  if (under && isWithin(directory, under, before))
    return refuse("bad-input", { field: "parent", expected: "a page that is not under this one" });
  if ((under?.id ?? null) === before.parent)
    return refuse("nothing-changes", { what: `“${before.title}” is there already` });
  const after: Page = { ...before, parent: under?.id ?? null, change: context.revision };
  return done({
    events: [{ type: "pageChanged", instance: directory.instance.header.id, before, after }],
    label: under
      ? `Move “${before.title}” under “${under.title}”`
      : `Move “${before.title}” to the top of its space`,
  });
};

/** Whether a page is another one or stands somewhere under it. Cost: its depth. */
function isWithin({ instance }: Directory, page: Page, other: Page): boolean {
  const seen = new Set<string>();
  let at: Page | undefined = page;
  while (at && !seen.has(at.id)) {
    if (at.id === other.id) return true;
    seen.add(at.id);
    at = at.parent === null ? undefined : instance.pages.get(at.parent);
  }
  return false;
}
