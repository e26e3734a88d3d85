import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { PageRef } from "#shared/explanation/decision.ts";
import type { PageHit } from "#shared/ipc/area-pages.ts";
import { Tag } from "../tag.tsx";
import classes from "./picker.module.css";
import { type PickerOption, ThingPicker } from "./thing-picker.tsx";

interface Props {
  /** The space whose pages are offered. */
  readonly space: string;
  /** The page that is picked, null for the whole space, undefined while it is not known. */
  readonly page: PageRef | null | undefined;
  /** Hears the page's id, or null for the whole space. */
  readonly onPick: (id: string | null) => void;
}

const wholeSpace: PickerOption = { id: "", name: "Whole space", shown: "Whole space" };

/** Finds a page of a space by its title; picking none means the whole space. */
export function PagePicker({ space, page, onPick }: Props): ReactElement {
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
      label="Page"
      placeholder="Title"
      picked={page === undefined ? "" : (page?.title ?? wholeSpace.name)}
      text={text}
      onText={setText}
      options={wanted === "" ? [wholeSpace, ...pages] : pages}
      loading={found.isFetching}
      stale={found.isPlaceholderData}
      onPick={(id) => onPick(id === wholeSpace.id ? null : id)}
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
