import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { PageRef } from "#shared/explanation/decision.ts";
import type { PageHit } from "#shared/ipc/area-pages.ts";
import { Tag } from "../tag.tsx";
import classes from "./picker.module.css";
import { anyOption, type PickerOption, ThingPicker } from "./thing-picker.tsx";

interface Props {
  /** The space whose pages are offered. */
  readonly space: string;
  /** What is picked here: "Page" unless said. */
  readonly label?: string;
  /** What no page is called: the whole space, unless said. */
  readonly none?: string;
  /** The page that is picked, null for none, undefined while it is not known. */
  readonly page: PageRef | null | undefined;
  /** Whether a dialog opens with the focus here. */
  readonly startsHere?: boolean;
  /** Hears the page's id, or null for none. */
  readonly onPick: (id: string | null) => void;
}

/** Finds a page of a space by its title; one may pick none. */
export function PagePicker({
  space,
  label = "Page",
  none = "Whole space",
  page,
  startsHere = false,
  onPick,
}: Props): ReactElement {
  const [text, setText] = useState("");
  const wanted = text.trim();
  const found = useQueryCall(
    "pages.search",
    { space, text: wanted, limit: 12 },
    { keepPrevious: true },
  );
  const pages = (found.data ?? []).map(
    (one): PickerOption => ({
      id: one.page.id,
      name: one.page.title,
      shown: <PageOption hit={one} />,
    }),
  );
  return (
    <ThingPicker
      label={label}
      placeholder="Title"
      startsHere={startsHere}
      picked={page === undefined ? "" : (page?.title ?? none)}
      text={text}
      onText={setText}
      options={wanted === "" ? [anyOption(none), ...pages] : pages}
      loading={found.isFetching}
      stale={found.isPlaceholderData}
      onPick={(id) => onPick(id === "" ? null : id)}
    />
  );
}

function PageOption({ hit: { page, type, under, restricted } }: { hit: PageHit }): ReactElement {
  return (
    <span className={classes["option"]}>
      <span className={classes["name"]}>{page.title}</span>
      {restricted && <Tag>restricted</Tag>}
      <span className={classes["detail"]}>
        {type === "blogpost" ? "blog post" : under === null ? "" : `under ${under}`}
      </span>
    </span>
  );
}
