import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { PagePicker } from "#renderer/components/picker/page-picker.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import type { Change } from "#shared/model/change.ts";
import classes from "./pages.module.css";

interface Props {
  readonly detail: PageDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts a page elsewhere in its space, with who gains or loses it by that shown first (R23). */
export function MoveDialog({ detail, opened, onClose }: Props): ReactElement {
  const { page, space, children, path } = detail;
  const [picked, setPicked] = useState<string | null | undefined>();
  const under = useQueryCall(
    "pages.get",
    { page: picked ?? "" },
    { enabled: typeof picked === "string" },
  );
  const changes: Change[] =
    picked === undefined ? [] : [{ do: "movePage", page: page.id, parent: picked }];
  const parent = path.at(-1)?.page;
  return (
    <ChangeDialog
      opened={opened}
      title={`Move “${page.title}”`}
      changes={changes}
      confirm="Move it"
      onClose={onClose}
    >
      <div className={classes["picking"]}>
        <PagePicker
          space={space.id}
          label="Under"
          none="The top of the space"
          startsHere
          page={picked === null ? null : under.data?.page}
          onPick={setPicked}
        />
      </div>
      <p className={classes["explained"]}>
        {standsNow(detail, parent?.title)}
        {children > 0 &&
          ` ${manyOf(children, "page")} right under it ${children === 1 ? "comes" : "come"} along.`}{" "}
        The view lists above it then are those of the new place.
      </p>
    </ChangeDialog>
  );
}

function standsNow({ unknownAbove }: PageDetail, parent: string | undefined): string {
  if (parent !== undefined) return `It stands under “${parent}” now.`;
  return unknownAbove === null
    ? "It stands at the top of its space now."
    : "What it stands under now is not known.";
}
