import { Button } from "@mantine/core";
import { IconFileAlert } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { SavedAsNote } from "#renderer/components/saved-as.tsx";
import { saveCopy, useSaveAs } from "#renderer/components/use-save-as.ts";
import classes from "./mode-banner.module.css";

/** Says over every screen that only what could be read of a file is shown, what that lacks, and the way on. */
export function ReadableBanner({ told }: { told: readonly string[] }): ReactElement {
  const saving = useSaveAs(saveCopy);
  return (
    <section className={classes["banner"]} aria-label="Read only">
      <IconFileAlert size={18} stroke={1.5} aria-hidden="true" />
      <p className={classes["text"]}>
        <b>This workspace can only be read here.</b> {told.join(" ")}
      </p>
      <Button size="xs" loading={saving.isPending} onClick={() => saving.mutate()}>
        Save it as a new workspace…
      </Button>
      <div className={classes["below"]}>
        <SavedAsNote saving={saving} />
      </div>
    </section>
  );
}
