import { useQueryCall } from "./use-query-call.ts";

/** Why what is shown cannot be changed just now, as a sentence; null while it can. */
export function useBarred(): string | null {
  const { data } = useQueryCall("workspace.current", {});
  switch (data?.mode) {
    case "past":
      return "You see the workspace as it was. Go back to now to change it.";
    case "read":
      return data.heldBy === null
        ? "Only what could be read of this workspace is shown. Save it as a new workspace to change it."
        : "Another Vestibule has this workspace open, so here it can only be read.";
    default:
      return null;
  }
}
