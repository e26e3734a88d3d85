import type { ReactElement } from "react";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import classes from "./pages.module.css";

/** What is amiss with a page: nobody can read it, or what is above it is not known (R23). */
export function PageWarnings({ detail }: { detail: PageDetail }): ReactElement | null {
  const { viewers, unknownAbove, page } = detail;
  if (unknownAbove) {
    const what = unknownAbove.id === page.id ? "it" : `“${unknownAbove.title}”`;
    return (
      <p className={classes["warning"]}>
        <strong>Nobody counts as a reader.</strong> What is above {what} is not in this file, and a
        list there could shut anyone out. Import the pages above it to know.
      </p>
    );
  }
  if (viewers > 0) return null;
  return (
    <p className={classes["warning"]}>
      <strong>Nobody can read this page.</strong> No one gets past the space and every view list on
      the way down. Change the list that shuts them out, or take it off.
    </p>
  );
}
