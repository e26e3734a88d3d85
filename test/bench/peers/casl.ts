import { Ability } from "@casl/ability";
import { keysOf } from "#shared/permissions/permission-set.ts";
import {
  adminPermission,
  permissionKeys,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import { isGuest, type Part, type Peer, spaceId } from "./peer.ts";

/** CASL at its best: an ability for each person, made before anything is asked, the space as the subject. */
export function caslPeer({ facts, people, spaces }: Part): Peer {
  const rules = Array.from({ length: people }, (): Rule[] => []);
  const members: number[][] = facts.guestGroup.map(() => []);
  for (let person = 0; person < people; person++) {
    for (const group of facts.groupsOf[person] ?? []) members[group]?.push(person);
  }
  const subjects = Array.from({ length: spaces }, (_, space) => spaceId(space));
  for (const [space, subject] of subjects.entries()) {
    for (const { principal, mask } of facts.groupRows[space] ?? []) {
      const rule = { action: keysOf(mask), subject };
      for (const person of members[principal] ?? []) rules[person]?.push(rule);
    }
    for (const { principal, mask } of facts.personRows[space] ?? []) {
      rules[principal]?.push({ action: keysOf(mask), subject });
    }
  }
  const abilities = rules.map((own, person) => {
    if (isGuest(facts, person))
      own.push({ action: [adminPermission], subject: "all", inverted: true });
    return new Ability<[string, string]>(own);
  });
  return {
    name: "CASL",
    can(person, space, permission, seen) {
      const ability = abilities[person];
      const subject = subjects[space] ?? "";
      if (!ability || !(seen || ability.can(viewPermission, subject))) return false;
      return permission === 0 || ability.can(permissionKeys[permission] ?? "", subject);
    },
  };
}

interface Rule {
  readonly action: string[];
  readonly subject: string;
  readonly inverted?: boolean;
}
