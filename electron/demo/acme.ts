import type { AdminRole, GroupKind } from "#shared/model/group.ts";
import { asGroupId, asInstanceId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { acmePages } from "./acme-pages.ts";
import type { Draft } from "./draft.ts";
import type { Episode } from "./history.ts";
import { ticksOf } from "./tick-sets.ts";

export const acmeInstance = asInstanceId("acme");

const users = asGroupId("group-confluence-users-acme");
const guests = asGroupId("group-confluence-guests-acme");
const admins = asGroupId("group-confluence-admins-acme");
const brandworks = asGroupId("group-guests-brandworks");
const design = asGroupId("group-design-team");

const brand = asSpaceId("98310");
const hr = asSpaceId("98311");
const kb = asSpaceId("98312");

const rosa = asPersonId("712020:rosa");
const gil = asPersonId("712020:gil");
const ada = asPersonId("712020:ada");
const byAda: Actor = { name: "Ada", person: ada };

/**
 * The worked example that every rule of the engine is explained by: seven people, five groups,
 * three spaces and four pages, to the letter.
 */
export function acmeStory(): Episode[] {
  return [
    {
      at: "2026-01-05T09:00:00.000Z",
      by: consoleActor,
      kind: "created",
      label: "Create the workspace Acme",
      tell: (draft) =>
        draft.header({
          id: acmeInstance,
          name: "Acme",
          site: "acme.example",
          plan: "premium",
          seatLimit: null,
          anonymousAccess: false,
          settings: defaultSettings,
        }),
    },
    {
      at: "2026-01-05T09:10:00.000Z",
      by: byAda,
      kind: "import",
      label: "Import people, groups and spaces",
      tell: importAll,
    },
    command(
      "2026-02-12T10:00:00.000Z",
      "Give guests-brandworks View, Pages: Add, Attachments: Add and Comments: Add on Brand",
      (draft) => draft.give(brand, { type: "group", id: brandworks }, ticksOf("guest")),
    ),
    command(
      "2026-03-03T10:00:00.000Z",
      "Give Gil View, Delete own and Comments: Add on Brand",
      (draft) =>
        draft.give(brand, { type: "person", id: gil }, [
          "read/space",
          "create/comment",
          "delete/space",
        ]),
    ),
    command("2026-03-10T10:00:00.000Z", "Open KB to anonymous visitors: View", (draft) =>
      draft.give(kb, { type: "anonymous" }, ticksOf("view")),
    ),
    {
      at: "2026-03-16T10:00:00.000Z",
      by: byAda,
      kind: "import",
      label: "Import the pages of Brand",
      tell: (draft) => {
        draft.readFrom("brand-pages.json");
        for (const page of acmePages({ space: brand, author: rosa, group: brandworks }))
          draft.page(page);
      },
    },
  ];
}

function command(at: string, label: string, tell: (draft: Draft) => void): Episode {
  return { at, by: byAda, kind: "command", label, tell };
}

function importAll(draft: Draft): void {
  draft.readFrom("groups.json");
  const group = (id: typeof users, kind: GroupKind, more: GroupTraits = {}) =>
    draft.group({
      id,
      name: id.replace("group-", ""),
      kind,
      classified: more.classified ?? "by-name",
      isDefault: more.isDefault ?? false,
      adminRole: more.adminRole ?? null,
      external: false,
    });
  group(users, "regular", { isDefault: true });
  group(guests, "guest", { isDefault: true });
  group(admins, "regular", { adminRole: "confluence" });
  group(brandworks, "guest", { classified: "chosen" });
  group(design, "regular", { classified: "chosen" });

  draft.readFrom("users.csv");
  for (const [name, domain, groups] of people) {
    const id = asPersonId(`712020:${name.toLowerCase()}`);
    const status = name === "Dan" ? "inactive" : "active";
    const email = `${name.toLowerCase()}@${domain}`;
    draft.person({ id, name, email, accountType: "atlassian", status });
    for (const group of groups) draft.join(group, id);
  }

  draft.readFrom("spaces.json");
  const status = "current";
  const homepage = asPageId("brand-home");
  const author = ada;
  draft.space({ id: brand, key: "BRAND", name: "Brand", type: "global", status, homepage, author });
  const bare = { status, homepage: null, author } as const;
  draft.space({ id: hr, key: "HR", name: "HR", type: "global", ...bare });
  draft.space({ id: kb, key: "KB", name: "KB", type: "knowledge_base", ...bare });
  draft.give(brand, { type: "group", id: users }, ticksOf("contribute"));
  draft.give(brand, { type: "person", id: ada }, ticksOf("own"));
  draft.give(hr, { type: "group", id: design }, ticksOf("view"));
}

interface GroupTraits {
  readonly classified?: "chosen";
  readonly isDefault?: boolean;
  readonly adminRole?: AdminRole;
}

const people = [
  ["Rosa", "acme.example", [users, design]],
  ["Gil", "brandworks.example", [guests, brandworks]],
  ["Max", "acme.example", [users, brandworks]],
  ["Gia", "brandworks.example", [guests]],
  ["Ada", "acme.example", [users, admins]],
  ["Dan", "brandworks.example", [guests, brandworks]],
  ["Nia", "acme.example", []],
] as const;
