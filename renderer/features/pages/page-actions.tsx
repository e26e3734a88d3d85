import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { RestrictDialog } from "./restrict-dialog.tsx";

/** What can be done to a page; what one may not do says why (R29). */
export function PageActions({ detail }: { detail: PageDetail }): ReactElement {
  const [dialog, setDialog] = useState<"restrict" | "move" | null>(null);
  // A dialog starts from what is so when it opens.
  const [opening, setOpening] = useState(0);
  const { id } = detail.page;
  const nobody = { people: [], groups: [] };
  const mayRestrict = useMay({ do: "restrictPage", page: id, view: nobody });
  const mayMove = useMay({ do: "movePage", page: id, parent: null });
  const stands = detail.type === "blogpost" ? "Blog posts stand by themselves." : null;
  const open = (name: "restrict" | "move") => {
    setOpening(opening + 1);
    setDialog(name);
  };
  const shown = { detail, onClose: () => setDialog(null) };
  return (
    <>
      <Button
        variant="default"
        disabled={mayRestrict !== null}
        title={mayRestrict ?? undefined}
        onClick={() => open("restrict")}
      >
        Restrictions…
      </Button>
      <Button
        variant="default"
        disabled={(stands ?? mayMove) !== null}
        title={stands ?? mayMove ?? undefined}
        onClick={() => open("move")}
      >
        Move…
      </Button>
      <RestrictDialog key={`restrict ${opening}`} opened={dialog === "restrict"} {...shown} />
      <MoveDialog key={`move ${opening}`} opened={dialog === "move"} {...shown} />
    </>
  );
}
