import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import { Tag } from "../tag.tsx";
import classes from "./picker.module.css";
import { anyOption, ThingPicker } from "./thing-picker.tsx";

interface Props {
  readonly space: (Pick<SpaceRef, "name"> & Partial<SpaceRef>) | null;
  /** What no choice is called, where there may be none; it is heard as an empty id. */
  readonly any?: string;
  readonly onPick: (id: string) => void;
}

/** Finds a space by name or key. */
export function SpacePicker({ space, any, onPick }: Props): ReactElement {
  const [text, setText] = useState("");
  const found = useQueryCall(
    "spaces.search",
    { text: text.trim(), limit: 12 },
    { keepPrevious: true },
  );
  const options = (found.data ?? []).map((one) => ({
    id: one.id,
    name: `${one.name} · ${one.key}`,
    shown: <SpaceOption space={one} />,
  }));
  return (
    <ThingPicker
      label="Space"
      placeholder="Name or key"
      picked={space === null ? (any ?? "") : [space.name, space.key].filter(Boolean).join(" · ")}
      mark={space?.status === "archived" && <Tag>archived</Tag>}
      text={text}
      onText={setText}
      options={text.trim() === "" && any !== undefined ? [anyOption(any), ...options] : options}
      loading={found.isFetching}
      stale={found.isPlaceholderData}
      onPick={onPick}
    />
  );
}

function SpaceOption({ space }: { space: SpaceRef }): ReactElement {
  return (
    <span className={classes["option"]}>
      <span className={classes["name"]}>{space.name}</span>
      {space.status === "archived" && <Tag>archived</Tag>}
      <span className={classes["detail"]}>{space.key}</span>
    </span>
  );
}
