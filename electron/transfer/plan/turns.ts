import { factKeyOf, sameFact } from "#electron/domain/history/fact-key.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceId } from "#shared/model/ids.ts";

/**
 * What events of one instance come to: one event a fact, from what it was before the first to what it is
 * after the last, in the order in which facts were first turned. Facts that end as they began are left
 * out. Cost: the events.
 */
export function netTurns(events: readonly DomainEvent[], instance: InstanceId): DomainEvent[] {
  const turns = new Map<string, DomainEvent>();
  for (const event of events) {
    if (event.instance !== instance) continue;
    const key = factKeyOf(event);
    const known = turns.get(key);
    turns.set(key, known ? ({ ...known, after: event.after } as DomainEvent) : event);
  }
  return [...turns.values()].filter((one) => !sameFact(one.before, one.after));
}

/** The turns of one kind. */
export function turnsOf<Type extends DomainEvent["type"]>(
  turns: readonly DomainEvent[],
  type: Type,
): Extract<DomainEvent, { type: Type }>[] {
  return turns.filter((one): one is Extract<DomainEvent, { type: Type }> => one.type === type);
}
