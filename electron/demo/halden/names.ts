import {
  asGroupId,
  asInstanceId,
  asPageId,
  asPersonId,
  asSpaceId,
  type GroupId,
  type PageId,
  type PersonId,
  type SpaceId,
} from "#shared/model/ids.ts";
import type { Principal } from "#shared/model/space.ts";
import type { Actor } from "#shared/model/workspace.ts";

export const haldenInstance = asInstanceId("halden");

/** The account id of the person with this name. */
export function personId(name: string): PersonId {
  return asPersonId(`712020:${plain(name, "-")}`);
}

/** The id of the group with this name. */
export function groupId(name: string): GroupId {
  return asGroupId(`group-${plain(name, "-")}`);
}

/** The id of the space with this key. */
export function spaceId(key: string): SpaceId {
  return asSpaceId(`space-${plain(key, "-")}`);
}

/** The id of the page with this title. */
export function pageId(title: string): PageId {
  return asPageId(`page-${plain(title, "-")}`);
}

/** The group with this name as whom a row is given to. */
export function groupNamed(name: string): Principal {
  return { type: "group", id: groupId(name) };
}

/** The person with this name as whom a row is given to. */
export function personNamed(name: string): Principal {
  return { type: "person", id: personId(name) };
}

/** The person with this name as the one who made a change. */
export function actor(name: string): Actor {
  return { name, person: personId(name) };
}

/** The address a colleague has by the firm's custom: first name, dot, the rest in one. */
export function workAddress(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  return `${plain(first, "")}.${plain(rest.join(""), "")}@halden.example`;
}

function plain(name: string, between: string): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join(between);
}
