import { Anchor, UnstyledButton } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconFilePlus, IconFolderOpen, IconSchool } from "@tabler/icons-react";
import type { ReactElement, ReactNode } from "react";
import { PaletteButton } from "#renderer/components/palette-button.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import { RecentWorkspaces } from "./recent-workspaces.tsx";
import classes from "./start-page.module.css";
import { useWorkspaceActions } from "./use-workspace-actions.ts";

/** What the window shows while no workspace is open: start one, open one, or look at the demo. */
export function StartPage(): ReactElement {
  useDocumentTitle("Vestibule");
  const openDialog = useInterface((state) => state.openDialog);
  const actions = useWorkspaceActions();
  return (
    <main className={classes["page"]} aria-busy={actions.busy}>
      <div className={classes["inner"]}>
        <h1 className={classes["title"]}>Vestibule</h1>
        <p className={classes["lead"]}>
          Who is a guest on your Confluence, what they reach, and exactly why.
        </p>
        <div className={classes["choices"]}>
          <Choice
            main
            icon={<IconSchool size={20} stroke={1.5} />}
            name="Open the demo"
            text="Halden Group: 180 people, 12 guests, a year of history."
            onClick={() => actions.openDemo("halden")}
          />
          <Choice
            icon={<IconFilePlus size={20} stroke={1.5} />}
            name="New workspace"
            text="Start empty, then import what your site exports."
            onClick={() => openDialog("new-workspace")}
          />
          <Choice
            icon={<IconFolderOpen size={20} stroke={1.5} />}
            name="Open a workspace"
            text="A .vestibule file on this computer."
            onClick={actions.choose}
          />
        </div>
        <RecentWorkspaces onOpen={actions.open} />
        <p className={classes["foot"]}>
          To learn the rules on something small, open{" "}
          <Anchor
            component="button"
            inherit
            underline="always"
            onClick={() => actions.openDemo("acme")}
          >
            the worked example, Acme
          </Anchor>
          . To find or do anything, press <PaletteButton />.
        </p>
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly main?: boolean;
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  readonly onClick: () => void;
}

function Choice({ main = false, icon, name, text, onClick }: ChoiceProps): ReactElement {
  return (
    <UnstyledButton
      className={classes["choice"] ?? ""}
      data-main={main || undefined}
      onClick={onClick}
    >
      <span aria-hidden="true">{icon}</span>
      <span className={classes["choiceName"]}>{name}</span>
      <span className={classes["choiceText"]}>{text}</span>
    </UnstyledButton>
  );
}
