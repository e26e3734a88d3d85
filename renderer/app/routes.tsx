import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  stripSearchParams,
} from "@tanstack/react-router";
import { ActivityPage } from "#renderer/features/activity/activity-page.tsx";
import {
  activitySearchDefaults,
  activitySearchSchema,
} from "#renderer/features/activity/activity-search.ts";
import { BackupsPage } from "#renderer/features/backups/backups-page.tsx";
import {
  backupsSearchDefaults,
  backupsSearchSchema,
} from "#renderer/features/backups/backups-search.ts";
import { GroupPage } from "#renderer/features/groups/group-page.tsx";
import { GroupsPage } from "#renderer/features/groups/groups-page.tsx";
import {
  groupSearchDefaults,
  groupSearchSchema,
  groupsSearchDefaults,
  groupsSearchSchema,
} from "#renderer/features/groups/groups-search.ts";
import { GuestAccessPage } from "#renderer/features/guest-access/guest-access-page.tsx";
import {
  guestAccessSearchDefaults,
  guestAccessSearchSchema,
} from "#renderer/features/guest-access/guest-access-search.ts";
import { OutboxPage } from "#renderer/features/outbox/outbox-page.tsx";
import {
  outboxSearchDefaults,
  outboxSearchSchema,
} from "#renderer/features/outbox/outbox-search.ts";
import { OverviewPage } from "#renderer/features/overview/overview-page.tsx";
import { PagePage } from "#renderer/features/pages/page-page.tsx";
import { pageSearchDefaults, pageSearchSchema } from "#renderer/features/pages/page-search.ts";
import { SpacePages } from "#renderer/features/pages/space-pages.tsx";
import { SpacePage } from "#renderer/features/spaces/space-page.tsx";
import { SpacesPage } from "#renderer/features/spaces/spaces-page.tsx";
import {
  spaceSearchDefaults,
  spaceSearchSchema,
  spacesSearchDefaults,
  spacesSearchSchema,
} from "#renderer/features/spaces/spaces-search.ts";
import { UserPage } from "#renderer/features/users/user-page.tsx";
import { UsersPage } from "#renderer/features/users/users-page.tsx";
import {
  userSearchDefaults,
  userSearchSchema,
  usersSearchDefaults,
  usersSearchSchema,
} from "#renderer/features/users/users-search.ts";
import { whySearchSchema } from "#renderer/features/why/why-search.ts";
import { Root } from "./root.tsx";

const rootRoute = createRootRoute({ component: Root });
const getParentRoute = () => rootRoute;

const overview = createRoute({ getParentRoute, path: "/", component: OverviewPage });

const users = createRoute({
  getParentRoute,
  path: "/users",
  validateSearch: usersSearchSchema,
  search: { middlewares: [stripSearchParams(usersSearchDefaults)] },
  component: UsersPage,
});

const user = createRoute({
  getParentRoute,
  path: "/users/$id",
  validateSearch: userSearchSchema,
  search: { middlewares: [stripSearchParams(userSearchDefaults)] },
  component: UserPage,
});

const groups = createRoute({
  getParentRoute,
  path: "/groups",
  validateSearch: groupsSearchSchema,
  search: { middlewares: [stripSearchParams(groupsSearchDefaults)] },
  component: GroupsPage,
});

const group = createRoute({
  getParentRoute,
  path: "/groups/$id",
  validateSearch: groupSearchSchema,
  search: { middlewares: [stripSearchParams(groupSearchDefaults)] },
  component: GroupPage,
});

const spaces = createRoute({
  getParentRoute,
  path: "/spaces",
  validateSearch: spacesSearchSchema,
  search: { middlewares: [stripSearchParams(spacesSearchDefaults)] },
  component: SpacesPage,
});

const space = createRoute({
  getParentRoute,
  path: "/spaces/$id",
  validateSearch: spaceSearchSchema,
  search: { middlewares: [stripSearchParams(spaceSearchDefaults)] },
  component: () => <SpacePage pages={(of) => <SpacePages space={of} />} />,
});

const page = createRoute({
  getParentRoute,
  path: "/spaces/$id/pages/$page",
  validateSearch: pageSearchSchema,
  search: { middlewares: [stripSearchParams(pageSearchDefaults)] },
  component: PagePage,
});

const guestAccess = createRoute({
  getParentRoute,
  path: "/guest-access",
  validateSearch: guestAccessSearchSchema,
  search: { middlewares: [stripSearchParams(guestAccessSearchDefaults)] },
  component: GuestAccessPage,
});

const plan = createRoute({
  getParentRoute,
  path: "/plan",
  component: lazyRouteComponent(() => import("#renderer/features/plan/plan-page.tsx"), "PlanPage"),
});

const why = createRoute({
  getParentRoute,
  path: "/why",
  validateSearch: whySearchSchema,
  component: lazyRouteComponent(() => import("#renderer/features/why/why-page.tsx"), "WhyPage"),
});

const activity = createRoute({
  getParentRoute,
  path: "/activity",
  validateSearch: activitySearchSchema,
  search: { middlewares: [stripSearchParams(activitySearchDefaults)] },
  component: ActivityPage,
});

const outbox = createRoute({
  getParentRoute,
  path: "/outbox",
  validateSearch: outboxSearchSchema,
  search: { middlewares: [stripSearchParams(outboxSearchDefaults)] },
  component: OutboxPage,
});

const backups = createRoute({
  getParentRoute,
  path: "/backups",
  validateSearch: backupsSearchSchema,
  search: { middlewares: [stripSearchParams(backupsSearchDefaults)] },
  component: BackupsPage,
});

/** Every screen there is, with its address and what the address may say. */
export const routeTree = rootRoute.addChildren([
  overview,
  users,
  user,
  groups,
  group,
  spaces,
  space,
  page,
  guestAccess,
  why,
  plan,
  activity,
  outbox,
  backups,
]);
