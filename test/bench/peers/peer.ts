import type { Facts } from "../facts.ts";
import type { Pairs } from "../world.ts";

/** The first people and spaces of a world, which is all that peers are given of the larger ones. */
export interface Part {
  readonly facts: Facts;
  readonly people: number;
  readonly spaces: number;
}

/** Another engine with part of a world. It cannot list: lists are loops over its checks. */
export interface Peer {
  readonly name: string;
  /**
   * Whether the person holds the permission, by its place in the table, in the space. Who knows
   * already that they have View says so, and may be spared that question.
   */
  can(person: number, space: number, permission: number, seen: boolean): boolean;
}

/** What everyone is asked; each answer is how often the answer is yes, or how long the lists are. */
export interface Questions {
  readonly checks: Pairs;
  readonly alls: Pairs;
  readonly spaces: readonly number[];
  readonly people: readonly number[];
}

/** Someone who answers whole lists of questions. */
export interface Asked {
  readonly name: string;
  checks(): number | Promise<number>;
  alls(): number | Promise<number>;
  who(): number | Promise<number>;
  reach(): number | Promise<number>;
}

/** A peer that is asked by loops, as one has to. */
export function askedByLoops(
  { name, can }: Peer,
  part: Part,
  { checks, alls, spaces, people }: Questions,
): Asked {
  return {
    name,
    checks: () =>
      checks.people.reduce(
        (yes, person, at) =>
          yes + Number(can(person, checks.spaces[at] ?? 0, checks.permissions[at] ?? 0, false)),
        0,
      ),
    alls() {
      let yes = 0;
      alls.people.forEach((person, at) => {
        const space = alls.spaces[at] ?? 0;
        if (!can(person, space, 0, false)) return;
        yes++;
        for (let permission = 1; permission < 14; permission++) {
          yes += Number(can(person, space, permission, true));
        }
      });
      return yes;
    },
    who() {
      let yes = 0;
      for (const space of spaces) {
        for (let person = 0; person < part.people; person++)
          yes += Number(can(person, space, 0, false));
      }
      return yes;
    },
    reach() {
      let yes = 0;
      for (const person of people) {
        for (let space = 0; space < part.spaces; space++)
          yes += Number(can(person, space, 0, false));
      }
      return yes;
    },
  };
}

/** The ids that engines are given: they take texts only. */
export const personId = (person: number) => `person-${person}`;
export const groupId = (group: number) => `group-${group}`;
export const spaceId = (space: number) => `space-${space}`;

/** Whether the person is in guest groups alone. */
export function isGuest({ groupsOf, guestGroup }: Facts, person: number): boolean {
  return (groupsOf[person] ?? []).every((group) => guestGroup[group]);
}
