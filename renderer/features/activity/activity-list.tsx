import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import type { RowSource } from "#renderer/components/data-grid/row-source.ts";
import { Tag } from "#renderer/components/tag.tsx";
import { dateText } from "#shared/explanation/words.ts";
import type { ActivityRow } from "#shared/ipc/area-activity.ts";
import classes from "./activity.module.css";
import { dayAbove, kindTag, placeOf, steps, timeText } from "./activity-rows.ts";

const rowHeight = 52;
const dayHeight = 32;

interface Props {
  readonly source: RowSource<ActivityRow>;
  /** How many changes there are, those that are filtered out included. */
  readonly total: number;
  /** The change that is open beside the list. */
  readonly chosen: number | undefined;
  readonly onChoose: (change: number) => void;
}

/** The changes by day, newest first: one tab stop, arrows choose which one is open. */
export function ActivityList({ source, total, chosen, onChoose }: Props): ReactElement {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { count, rowAt, want, question } = source;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rowHeight + (dayAbove(rowAt, at) === null ? 0 : dayHeight),
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => want(first, last), [want, first, last]);

  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const at = items.find((item) => rowAt(item.index)?.change.revision === chosen)?.index;
  // Once for each that is chosen, however it was: by a key, a click or an address.
  const revealed = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (chosen === undefined || chosen === revealed.current) return;
    revealed.current = chosen;
    const place = at ?? placeOf(chosen, total, count);
    if (place !== null)
      virtualizer.scrollToIndex(place, { align: at === undefined ? "center" : "auto" });
  }, [chosen, at, total, count, virtualizer]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = steps(event.key, at ?? first, count, page);
    if (to === null) return;
    event.preventDefault();
    const row = rowAt(to);
    if (row) onChoose(row.change.revision);
  };
  return (
    <div className={classes["paper"]}>
      <div
        ref={scroller}
        role="listbox"
        aria-label="Changes, newest first"
        aria-busy={source.stale}
        tabIndex={0}
        aria-activedescendant={at === undefined ? undefined : `${id}-${at}`}
        className={classNames(classes["scroller"], source.stale && classes["stale"])}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className={classes["rows"]}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => {
            const day = dayAbove(rowAt, item.index);
            const row = rowAt(item.index);
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="presentation"
                className={classes["place"]}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {day !== null && (
                  <div className={classes["day"]} aria-hidden="true">
                    {dateText(day)}
                  </div>
                )}
                <div
                  id={`${id}-${item.index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={item.index === at}
                  aria-posinset={item.index + 1}
                  aria-setsize={count}
                  className={classNames(classes["row"], item.index === at && classes["on"])}
                  onClick={() => row && onChoose(row.change.revision)}
                  onKeyDown={onKeyDown}
                >
                  {row ? <Row row={row} /> : <span className={classes["placeholder"]} />}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Row({ row: { change, undone } }: { row: ActivityRow }): ReactElement {
  const tag = kindTag(change);
  return (
    <>
      <span className={classes["time"]}>{timeText(change.at)}</span>
      <span className={classes["what"]}>
        <span className={classNames(classes["label"], undone && classes["undone"])}>
          {change.label}
        </span>
        <small>
          {[change.actor.name, `change ${change.revision}`, change.reason]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </span>
      <span className={classes["tags"]}>
        {tag !== null && <Tag>{tag}</Tag>}
        {undone && <Tag>taken back</Tag>}
      </span>
    </>
  );
}
