import { Button } from "@mantine/core";
import { IconHistory, IconLock } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { AsOfForm } from "#renderer/components/as-of-form.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import { dateText } from "#shared/explanation/words.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import classes from "./mode-banner.module.css";
import { ReadableBanner } from "./readable-banner.tsx";

/** Says over every screen that what one sees is the past, or can only be read, and the way out. */
export function ModeBanner({ workspace }: { workspace: WorkspaceSummary }): ReactElement | null {
  switch (workspace.mode) {
    case "write":
      return null;
    case "past":
      return <Past workspace={workspace} />;
    case "read":
      return workspace.heldBy === null ? (
        <ReadableBanner told={workspace.repairs} />
      ) : (
        <ReadOnly workspace={workspace} heldBy={workspace.heldBy} />
      );
  }
}

function Past({ workspace: { revision, shownAt } }: { workspace: WorkspaceSummary }): ReactElement {
  const [picking, setPicking] = useState(false);
  const announce = useInterface((state) => state.announce);
  const view = useCommandCall("activity.viewAt");
  const back = () =>
    view.mutate({ at: null }, { onSuccess: () => announce("You see the workspace as it is now") });
  const text =
    shownAt === null
      ? "You see the workspace as it was before its first change."
      : `You see the workspace as it was on ${dateText(shownAt)}, after change ${revision}.`;
  return (
    <section className={classes["banner"]} aria-label="The past">
      <IconHistory size={18} stroke={1.5} aria-hidden="true" />
      <p className={classes["text"]}>
        <b>{text}</b> Nothing can be changed here.
      </p>
      <Button size="xs" loading={view.isPending} onClick={back}>
        Back to now
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-expanded={picking}
        onClick={() => setPicking(!picking)}
      >
        Pick another day
      </Button>
      {picking && (
        <div className={classes["pick"]}>
          <AsOfForm
            key={revision}
            day={(shownAt ?? "").slice(0, 10)}
            onShown={() => setPicking(false)}
          />
        </div>
      )}
    </section>
  );
}

interface ReadOnlyProps {
  readonly workspace: WorkspaceSummary;
  readonly heldBy: string;
}

function ReadOnly({ workspace, heldBy }: ReadOnlyProps): ReactElement {
  const open = useCommandCall("workspace.open");
  return (
    <section className={classes["banner"]} aria-label="Read only">
      <IconLock size={18} stroke={1.5} aria-hidden="true" />
      <p className={classes["text"]}>
        <b>This workspace is open in another Vestibule, so here it can only be read.</b> It is held
        by {heldBy}. What is changed there is seen here after trying again.
      </p>
      <Button
        size="xs"
        variant="default"
        loading={open.isPending}
        onClick={() => open.mutate({ path: workspace.path })}
      >
        Try again
      </Button>
    </section>
  );
}
