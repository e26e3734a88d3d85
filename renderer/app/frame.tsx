import { CatchBoundary, Outlet, useLocation } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef } from "react";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import classes from "./frame.module.css";
import { ModeBanner } from "./mode-banner.tsx";
import { Repairs } from "./repairs.tsx";
import { RouteError } from "./route-error.tsx";
import { Sidebar } from "./sidebar.tsx";
import { TroubleBanner } from "./trouble-banner.tsx";

/** The window with a workspace open: the sidebar, and a screen whose breaking breaks nothing else. */
export function Frame({ workspace }: { workspace: WorkspaceSummary }): ReactElement {
  const main = useRef<HTMLElement>(null);
  const announce = useInterface((state) => state.announce);
  const pathname = useLocation({ select: (location) => location.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
    announce(document.title.replace(" · Vestibule", ""));
  }, [pathname, announce]);

  return (
    <div className={classes["frame"]}>
      {/* A button: the address behind the hash belongs to the routes. */}
      <button type="button" className={classes["skip"]} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Sidebar workspace={workspace} />
      <div className={classes["column"]}>
        {workspace.trouble && <TroubleBanner key={workspace.path} trouble={workspace.trouble} />}
        <ModeBanner workspace={workspace} />
        <Repairs key={`${workspace.path} ${workspace.repairs}`} workspace={workspace} />
        <main ref={main} id="main" tabIndex={-1} className={classes["main"]}>
          <CatchBoundary getResetKey={() => pathname} errorComponent={RouteError}>
            <Outlet />
          </CatchBoundary>
        </main>
      </div>
    </div>
  );
}
