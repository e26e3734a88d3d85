import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { manyOf } from "#renderer/components/words.ts";
import classes from "./space-access.module.css";

/** How many people Confluence would tell; from here nobody is. */
export function AccessNotices({ spaces }: { spaces: readonly string[] }): ReactElement | null {
  const asked = { spaces: [...spaces] };
  const { data } = useQueryCall("outbox.audience", asked, { enabled: spaces.length > 0 });
  if (!data) return null;
  return (
    <p className={classes["notices"]}>
      {manyOf(data.people, "person who uses", "people who use")}{" "}
      {spaces.length === 1 ? "this space" : "these spaces"} would get a notice; see Outbox.
    </p>
  );
}
