import { UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import classes from "./sidebar.module.css";

interface Props {
  readonly acting: WorkspaceSummary["actingAs"];
}

/** Whom changes are made as, and the way to another (R29). */
export function ActingAs({ acting }: Props): ReactElement {
  const openDialog = useInterface((state) => state.openDialog);
  const standing = acting.person?.designation ?? acting.role;
  return (
    <UnstyledButton className={classes["acting"] ?? ""} onClick={() => openDialog("acting-as")}>
      <small>Acting as</small> {acting.name} {standing === "guest" && <GuestLozenge />}
      {standing === "regular" && <RegularLozenge />}
    </UnstyledButton>
  );
}
