import { useEffect } from "react";
import { listen } from "#renderer/bridge/events.ts";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Shows why what was asked for from outside, by a double click or a command line, could not be opened. */
export function useRefusedOpenings(): void {
  const tell = useInterface((state) => state.tellRefusedOpening);
  useEffect(() => listen("workspace.refused", tell), [tell]);
}
