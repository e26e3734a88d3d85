import type { Commit } from "#electron/domain/commit.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Instance } from "#shared/model/instance.ts";
import {
  type Actor,
  actingRoles,
  type ChangeEntry,
  changeKinds,
  schemaVersion,
  type Workspace,
  workspaceFormat,
} from "#shared/model/workspace.ts";
import type { Envelope } from "./envelope-schema.ts";
import {
  grantShape,
  groupShape,
  headerShape,
  id,
  membershipShape,
  opaqueShape,
  pageShape,
  personShape,
  spaceShape,
} from "./fact-shapes.ts";
import {
  byField,
  listOf,
  moment,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  text,
  wholeFrom,
} from "./shape.ts";

const changeEntry = objectOf<ChangeEntry>(
  {
    revision: wholeFrom(0),
    at: moment,
    actor: objectOf<Actor>({ name: text(1, 512), person: orNull(id), role: oneOf(actingRoles) }, [
      "role",
    ]),
    label: text(),
    kind: oneOf(changeKinds),
    reason: text(0, 1000),
    note: text(0, 2000),
    of: wholeFrom(1),
  },
  ["reason", "note", "of"],
);

const workspace = objectOf<Workspace>({
  name: text(1, 256),
  revision: wholeFrom(0),
  changes: listOf(changeEntry),
  instances: listOf(
    objectOf<Instance>({
      header: headerShape,
      people: listOf(personShape),
      groups: listOf(groupShape),
      memberships: listOf(membershipShape),
      spaces: listOf(spaceShape),
      grants: listOf(grantShape),
      pages: listOf(pageShape),
      opaque: listOf(opaqueShape),
    }),
  ),
});

const envelope = objectOf<Envelope>({
  format: oneOf([workspaceFormat]),
  schemaVersion: oneOf([schemaVersion]),
  revision: wholeFrom(0),
  savedAt: moment,
  checksum: text(),
  data: workspace,
});

function turnOf(fact: Shape): Shape {
  const turn = orNull(fact);
  return objectOf<DomainEvent>({ type: text(), instance: id, before: turn, after: turn });
}

const commit = objectOf<Commit>({
  entry: changeEntry,
  events: listOf(
    byField("type", {
      instanceChanged: turnOf(headerShape),
      personChanged: turnOf(personShape),
      groupChanged: turnOf(groupShape),
      membershipChanged: turnOf(membershipShape),
      spaceChanged: turnOf(spaceShape),
      grantChanged: turnOf(grantShape),
      pageChanged: turnOf(pageShape),
      opaqueChanged: turnOf(listOf(opaqueShape)),
    }),
  ),
});

/**
 * Whether parsed data is surely a workspace file as its schema wants it. A no may be wrong where a
 * default is left out or a moment written in another way: then the schema must say. Cost: the data.
 */
export function isEnvelope(data: unknown): data is Envelope {
  return envelope(data);
}

/** The same for a workspace by itself. */
export function isWorkspace(data: unknown): data is Workspace {
  return workspace(data);
}

/** The same for a commit of a journal line. */
export function isCommit(data: unknown): data is Commit {
  return commit(data);
}
