import type { ReactElement } from "react";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import { ActingAs } from "./acting-as.tsx";
import { InstanceChoice } from "./instance-choice.tsx";
import classes from "./sidebar.module.css";
import { SidebarLink } from "./sidebar-link.tsx";
import { WorkspaceMenu } from "./workspace-menu.tsx";

/** What is open, and the ways to its screens. */
export function Sidebar({ workspace }: { workspace: WorkspaceSummary }): ReactElement {
  const { instance } = workspace;
  return (
    <nav className={classes["nav"]} aria-label="Screens">
      <p className={classes["name"]}>{instance?.name ?? workspace.name}</p>
      <p className={classes["about"]}>{aboutText(instance)}</p>
      {workspace.instances.length > 1 && <InstanceChoice workspace={workspace} />}
      <ActingAs acting={workspace.actingAs} />
      <ul className={classes["list"]}>
        <SidebarLink to="/" label="Overview" />
        <SidebarLink to="/users" label="Users" count={instance?.people} />
        <SidebarLink to="/groups" label="Groups" count={instance?.groups} />
        <SidebarLink to="/spaces" label="Spaces" count={instance?.spaces} />
      </ul>
      <h2 className={classes["heading"]}>Guests</h2>
      <ul className={classes["list"]}>
        <SidebarLink to="/guest-access" label="Guest access" count={instance?.guests} />
        <SidebarLink to="/why" label="Why" />
      </ul>
      <h2 className={classes["heading"]}>Model</h2>
      <ul className={classes["list"]}>
        <SidebarLink to="/activity" label="Activity" />
        <SidebarLink to="/outbox" label="Outbox" />
        <SidebarLink to="/plan" label="Plan and seats" />
        <SidebarLink to="/backups" label="Backups" />
      </ul>
      <div className={classes["grow"]} />
      <WorkspaceMenu />
    </nav>
  );
}

/** "halden.example · Premium · 184 of 200 seats"; what is not known is left out. */
export function aboutText(instance: WorkspaceSummary["instance"]): string {
  if (!instance) return "Nothing imported yet";
  const { site, plan, seatsUsed, seatLimit } = instance;
  const seats =
    seatLimit === null
      ? `${seatsUsed.toLocaleString("en")} seats used`
      : `${seatsUsed.toLocaleString("en")} of ${seatLimit.toLocaleString("en")} seats`;
  const named = plan.charAt(0).toUpperCase() + plan.slice(1);
  return [site, named, seats].filter(Boolean).join(" · ");
}
