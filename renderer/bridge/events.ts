import type { CommandId } from "#shared/commands/commands.ts";
import { type EventName, type EventPayload, eventSchemas } from "#shared/ipc/events.ts";

type Listeners = { [N in EventName]: Set<(payload: EventPayload<N>) => void> };

const listeners: Listeners = {
  "workspace.changed": new Set(),
  "workspace.refused": new Set(),
  "command.invoked": new Set(),
};
let started = false;

/** Hears one kind of event until the returned function is called. Events that are malformed are dropped. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  start();
  listeners[name].add(listener);
  return () => {
    listeners[name].delete(listener);
  };
}

/** Invokes a command from the page itself, heard by the same listeners as one from the menu. */
export function invokeCommand(id: CommandId): void {
  deliver("command.invoked", { id });
}

function start(): void {
  if (started) return;
  started = true;
  window.vestibule.subscribe((event) => {
    const { name, payload } = event as { name: EventName; payload: unknown };
    if (Object.hasOwn(eventSchemas, name)) deliver(name, payload);
  });
}

function deliver<N extends EventName>(name: N, payload: unknown): void {
  const parsed = eventSchemas[name].safeParse(payload);
  if (!parsed.success) return;
  for (const listener of listeners[name]) listener(parsed.data as EventPayload<N>);
}
