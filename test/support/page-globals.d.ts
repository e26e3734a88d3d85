import "#renderer/bridge/bridge.ts";
import type axe from "axe-core";

declare global {
  interface Window {
    /** There once a test has put it in. */
    readonly axe: typeof axe;
  }
}
