import { SlackLists } from "./slack-lists.ts";

/**
 * Who is in which group, from both sides. The note of each entry is the place of its twin on the
 * other side, so that a membership goes in a few steps however large the group is: the person's few
 * groups are searched, the group's list is not.
 */
export class Memberships {
  readonly groupsOf: SlackLists;
  readonly membersOf: SlackLists;
  private readonly personMoved: (to: number) => void;
  private readonly groupMoved: (to: number) => void;

  /** Empty lists with the room that the counts of each person and each group say. */
  constructor(groupsOfEach: Int32Array, membersOfEach: Int32Array) {
    const groupsOf = new SlackLists(groupsOfEach);
    const membersOf = new SlackLists(membersOfEach);
    this.groupsOf = groupsOf;
    this.membersOf = membersOf;
    // An entry that came to lie elsewhere tells its twin where.
    this.personMoved = (to) => {
      membersOf.notes[groupsOf.notes[to] ?? 0] = to;
    };
    this.groupMoved = (to) => {
      groupsOf.notes[membersOf.notes[to] ?? 0] = to;
    };
  }

  /** Adds memberships, the nth person to the nth group, for all of which there is room. */
  fill(people: Int32Array, groups: Int32Array): void {
    const { groupsOf, membersOf } = this;
    for (let at = 0; at < people.length; at++) {
      const person = people[at] ?? 0;
      const group = groups[at] ?? 0;
      const here = groupsOf.take(person);
      const there = membersOf.take(group);
      groupsOf.items[here] = group;
      groupsOf.notes[here] = there;
      membersOf.items[there] = person;
      membersOf.notes[there] = here;
    }
  }

  /** Adds a membership that is not there yet. */
  add(person: number, group: number): void {
    const here = this.groupsOf.push(person, group, 0, this.personMoved);
    const there = this.membersOf.push(group, person, here, this.groupMoved);
    this.groupsOf.notes[here] = there;
  }

  /** Removes a membership; answers whether it was there. Cost: the person's groups. */
  remove(person: number, group: number): boolean {
    const here = this.groupsOf.find(person, group);
    if (here < 0) return false;
    const there = this.groupsOf.notes[here] ?? 0;
    this.groupsOf.removeAt(person, here, this.personMoved);
    this.membersOf.removeAt(group, there, this.groupMoved);
    return true;
  }
}
