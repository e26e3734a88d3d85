import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import { ListedNames } from "./list-names.tsx";
import classes from "./pages.module.css";
import { restricts, settingOf, settingWords } from "./restriction-setting.ts";

/** The page's own restrictions: which of the three settings it has, and whom its lists name. */
export function ListsCard({ detail }: { detail: PageDetail }): ReactElement {
  const { view, edit, path } = detail;
  const above = path.some((node) => restricts(node.view));
  return (
    <Card title="Restrictions of this page">
      <p className={classes["text"]}>{settingWords[settingOf(detail)]}</p>
      {!restricts(view) && (
        <p className={classes["quiet"]}>
          {above
            ? "It has no view list of its own; those above it hold here too."
            : "Everyone whom the space lets in."}
        </p>
      )}
      {restricts(view) && (
        <>
          <h3 className={classes["listTitle"]}>View list</h3>
          <ListedNames list={view} />
        </>
      )}
      {restricts(edit) && (
        <>
          <h3 className={classes["listTitle"]}>Edit list</h3>
          <ListedNames list={edit} />
        </>
      )}
      {restricts(view) && !restricts(edit) && (
        <p className={classes["quiet"]}>
          No edit list: whoever can view it can edit, if the space lets them add pages.
        </p>
      )}
    </Card>
  );
}
