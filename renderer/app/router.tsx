import { createHashHistory, createRouter } from "@tanstack/react-router";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { RouteError } from "./route-error.tsx";
import { RouteMissing } from "./route-missing.tsx";
import { routeTree } from "./routes.tsx";

/** Where one is lives in the address behind the hash: back works, and every view is a link. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: RouteMissing,
  defaultPendingComponent: LoadingState,
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
