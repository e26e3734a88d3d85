import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace, decideSpaceExport } from "#electron/engine/check-space.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { groupRef } from "#electron/engine/refs.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { plainDecision } from "#test/support/engine-answers.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { designation, groupsOf, hasGuestMembers, seats } from "#test/support/reference.ts";
import { holders, reachedSpaces } from "#test/support/reference-lists.ts";
import {
  type PlainDecision,
  proofOfSpaceExport,
  proofOnSpace,
} from "#test/support/reference-proof.ts";
import { instanceOf } from "#test/support/world-instance.ts";

// What every release is judged by: at least so many worlds a run, for each of the questions.
const runs = { numRuns: 2_000 };

test("how everyone stands, by which groups, group labels and seats (R1-R6, R28)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const ids = (groups: readonly { readonly id: string }[]) =>
        groups.map((one) => one.id).sort();
      const said = [...index.people].map((at) => {
        const proof = designationProof(index, at);
        const { designation: stands, guestGroups, regularGroups, otherGroups } = proof;
        return [stands, ids(guestGroups), ids(regularGroups), ids(otherGroups)];
      });
      const expected = world.people.map((person) => {
        const groups = groupsOf(world, person);
        const ofKind = (kind: string) => ids(groups.filter((one) => one.kind === kind));
        return [designation(world, person), ofKind("guest"), ofKind("regular"), ofKind("other")];
      });
      expect(said).toEqual(expected);
      const labelled = [...index.groups].map((at) => groupRef(index, at).hasGuestMembers);
      expect(labelled).toEqual(world.groups.map((group) => hasGuestMembers(world, group)));
      expect(licensedPeople(index)).toBe(seats(world));
    }),
    runs,
  );
});

test("every person, space and permission: verdict, sources, blockers, open rules (R7-R16, R24)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      const said: Record<string, PlainDecision> = {};
      const expected: Record<string, PlainDecision> = {};
      for (const [personAt, person] of world.people.entries()) {
        for (const [spaceAt, space] of world.spaces.entries()) {
          const evaluation = evaluateSpace(index, personAt, spaceAt);
          const asked = `${person.id} ${space.id}`;
          for (const permission of permissionKeys) {
            said[`${asked} ${permission}`] = plainDecision(
              decideSpace(index, evaluation, permission),
            );
            expected[`${asked} ${permission}`] = proofOnSpace(world, person, space, permission);
          }
          said[`${asked} export`] = plainDecision(decideSpaceExport(index, evaluation));
          expected[`${asked} export`] = proofOfSpaceExport(world, person, space);
        }
      }
      expect(said).toEqual(expected);
    }),
    runs,
  );
});

test("what everyone reaches and who holds what, with the routes", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const [at, person] of world.people.entries()) {
        const reached = reachOf(index, at).map(({ space, net, routes }) => ({
          space: index.spaces.id(space),
          permissions: keysOf(net),
          routes,
        }));
        expect(reached.sort((a, b) => (String(a.space) < String(b.space) ? -1 : 1))).toEqual(
          reachedSpaces(world, person),
        );
      }
      for (const [at, space] of world.spaces.entries()) {
        for (const permission of permissionKeys) {
          const holding = whoHolds(index, at, permission).map(({ person, routes }) => ({
            person: index.people.id(person),
            routes,
          }));
          expect(holding.sort((a, b) => (String(a.person) < String(b.person) ? -1 : 1))).toEqual(
            holders(world, space, permission),
          );
        }
      }
    }),
    runs,
  );
});
