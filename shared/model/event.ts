import type { Group, Membership } from "./group.ts";
import type { InstanceId } from "./ids.ts";
import type { InstanceHeader, OpaqueRow } from "./instance.ts";
import type { Page } from "./page.ts";
import type { Person } from "./person.ts";
import type { Grant, Space } from "./space.ts";

/** A fact that comes (`before` null), goes (`after` null) or becomes another. */
interface Turn<Type extends string, Fact> {
  readonly type: Type;
  readonly instance: InstanceId;
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/** The closed list of what can happen to a workspace. A commit is a list of these. */
export type DomainEvent =
  | Turn<"instanceChanged", InstanceHeader>
  | Turn<"personChanged", Person>
  | Turn<"groupChanged", Group>
  | Turn<"membershipChanged", Membership>
  | Turn<"spaceChanged", Space>
  | Turn<"grantChanged", Grant>
  | Turn<"pageChanged", Page>
  | Turn<"opaqueChanged", readonly OpaqueRow[]>;
