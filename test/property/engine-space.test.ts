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
import { proofOfSpaceExport, proofOnSpace } from "#test/support/reference-proof.ts";
import { instanceOf } from "#test/support/world-instance.ts";

test("how everyone stands, by which groups, group labels and seats (R1-R6, R28)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const [at, person] of world.people.entries()) {
        const proof = designationProof(index, at);
        const groups = groupsOf(world, person);
        const ofKind = (kind: string) =>
          groups.filter((one) => one.kind === kind).map((one) => one.id);
        expect(proof.designation).toBe(designation(world, person));
        expect(proof.guestGroups.map((one) => one.id).sort()).toEqual(ofKind("guest").sort());
        expect(proof.regularGroups.map((one) => one.id).sort()).toEqual(ofKind("regular").sort());
        expect(proof.otherGroups.map((one) => one.id).sort()).toEqual(ofKind("other").sort());
      }
      for (const [at, group] of world.groups.entries()) {
        expect(groupRef(index, at).hasGuestMembers).toBe(hasGuestMembers(world, group));
      }
      expect(licensedPeople(index)).toBe(seats(world));
    }),
    { numRuns: 1_000 },
  );
});

test("every person, space and permission: verdict, sources, blockers, open rules (R7-R16, R24)", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const index = buildIndex(instanceOf(world));
      for (const [personAt, person] of world.people.entries()) {
        for (const [spaceAt, space] of world.spaces.entries()) {
          const evaluation = evaluateSpace(index, personAt, spaceAt);
          for (const permission of permissionKeys) {
            expect(
              plainDecision(decideSpace(index, evaluation, permission)),
              `${person.id} ${space.id} ${permission}`,
            ).toEqual(proofOnSpace(world, person, space, permission));
          }
          expect(
            plainDecision(decideSpaceExport(index, evaluation)),
            `${person.id} ${space.id} export of the space`,
          ).toEqual(proofOfSpaceExport(world, person, space));
        }
      }
    }),
    { numRuns: 400 },
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
    { numRuns: 400 },
  );
});
