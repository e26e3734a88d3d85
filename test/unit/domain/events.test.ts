import { describe, expect, it } from "vitest";
import { apply, invert } from "#electron/domain/events.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asInstanceId } from "#shared/model/ids.ts";
import type { OpaqueRow } from "#shared/model/instance.ts";
import { startingState, theInstance } from "#test/support/store-facts.ts";

const opaque: OpaqueRow[] = [
  { kind: "column", value: "access-class", about: "Gil", raw: "{}", file: "users.csv" },
];

describe("an event", () => {
  it("about what is kept as it came replaces all of it, and is taken back", () => {
    const workspace = startingState();
    const instance = theInstance(workspace);
    const event: DomainEvent = {
      type: "opaqueChanged",
      instance: instance.header.id,
      before: null,
      after: opaque,
    };
    apply(workspace, event);
    expect(instance.opaque).toEqual(opaque);
    apply(workspace, invert(event));
    expect(instance.opaque).toEqual([]);
  });

  it("about an instance that is not there is a fault of ours", () => {
    const workspace = startingState();
    const event: DomainEvent = {
      type: "opaqueChanged",
      instance: asInstanceId("nowhere"),
      before: null,
      after: null,
    };
    expect(() => apply(workspace, event)).toThrow("unknown instance nowhere");
  });
});
