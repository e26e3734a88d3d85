import { useEffect, useRef } from "react";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Says a verdict aloud when it follows another one; the first is heard as the page's title. */
export function useVerdictAloud(text: string | undefined): void {
  const announce = useInterface((state) => state.announce);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && text !== undefined && before.current !== text) {
      announce(text);
    }
    if (text !== undefined) before.current = text;
  }, [text, announce]);
}
