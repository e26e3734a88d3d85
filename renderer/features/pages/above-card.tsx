import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { PageLink } from "#renderer/components/page-link.tsx";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import { ListedNames } from "./list-names.tsx";
import classes from "./pages.module.css";
import { restricts } from "./restriction-setting.ts";

/** The view lists above a page, which one has to get past as well, from the root down (R17). */
export function AboveCard({ detail }: { detail: PageDetail }): ReactElement | null {
  const { path, space, type, unknownAbove } = detail;
  if (type === "blogpost") return null;
  const restricting = path.filter((node) => restricts(node.view));
  return (
    <Card title="View lists above it">
      {restricting.length === 0 && (
        <p className={classes["text"]}>
          {unknownAbove ? "None that this file knows." : "None: nothing above it shuts anyone out."}
        </p>
      )}
      {restricting.length > 0 && (
        <>
          <p className={classes["text"]}>All of them have to let one through.</p>
          {restricting.map(({ page, view }) => (
            <div key={page.id}>
              <h3 className={classes["listTitle"]}>
                <PageLink space={space.id} page={page} />
              </h3>
              <ListedNames list={view} />
            </div>
          ))}
        </>
      )}
    </Card>
  );
}
