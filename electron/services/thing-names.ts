import type { HistoryLog } from "#electron/store/history-log.ts";
import type { NameThing, TouchedThing } from "#shared/explanation/event-words.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";

type Kind = TouchedThing["type"];

/**
 * How things are called, those that are gone included: by their last name in the history. Cost for a
 * gone one, once each: the bytes of the history.
 */
export function thingNames(instance: InstanceState | null, log: HistoryLog): NameThing {
  const known = new Map<string, TouchedThing>();
  return (type, id) => {
    const key = `${type} ${id}`;
    const there = known.get(key) ?? thingOf(instance, log, type, id);
    known.set(key, there);
    return there;
  };
}

function thingOf(
  instance: InstanceState | null,
  log: HistoryLog,
  type: Kind,
  id: string,
): TouchedThing {
  const now = instance ? nameNow(instance, type, id) : undefined;
  if (now !== undefined && type === "page") {
    const space = instance?.pages.get(asPageId(id))?.space;
    return { type, id, name: now, gone: false, ...(space !== undefined && { space }) };
  }
  if (now !== undefined) return { type, id, name: now, gone: false };
  return { type, id, name: lastName(log, type, id) ?? `an unknown ${type}`, gone: true };
}

function nameNow(instance: InstanceState, type: Kind, id: string): string | undefined {
  switch (type) {
    case "person":
      return instance.people.get(asPersonId(id))?.name;
    case "group":
      return instance.groups.get(asGroupId(id))?.name;
    case "space":
      return instance.spaces.get(asSpaceId(id))?.name;
    case "page":
      return instance.pages.get(asPageId(id))?.title;
  }
}

function lastName(log: HistoryLog, type: Kind, id: string): string | null {
  for (const revision of log.mentioning([id])) {
    const events = log.commit(revision)?.events ?? [];
    for (const event of events.toReversed()) {
      const name = nameIn(event, type, id);
      if (name !== null) return name;
    }
  }
  return null;
}

function nameIn(event: DomainEvent, type: Kind, id: string): string | null {
  if (event.type !== `${type}Changed`) return null;
  const fact = event.after ?? event.before;
  if (fact === null || !("id" in fact) || fact.id !== id) return null;
  return "title" in fact ? fact.title : "name" in fact ? fact.name : null;
}
