import { type Contender, measure, type Row } from "../measure.ts";
import { casbinPeer } from "../peers/casbin.ts";
import { caslPeer } from "../peers/casl.ts";
import { cedarPeer } from "../peers/cedar.ts";
import { type Asked, askedByLoops, type Part, type Questions } from "../peers/peer.ts";
import { spicedbPeer } from "../peers/spicedb.ts";
import { connectedPairs, type World } from "../world.ts";

export const peerCheck = "peers: check one permission";
export const peerAll = "peers: all 14 permissions";
export const peerWho = "peers: who has View in a space";
export const peerReach = "peers: reach of a person";

/** What peers are given of the larger worlds: the whole of those takes them minutes or gigabytes. */
export const most = { people: 2_000, spaces: 250 };

/**
 * The engine beside its peers, on the same questions about the first people and spaces. SpiceDB has
 * lists; those of the others are loops over all people or all spaces. Where only a part is loaded,
 * the time of the loop over that part is multiplied up to the whole world, in the peers' favour.
 */
export async function peerRows(world: World): Promise<Row[]> {
  const { size, facts } = world;
  const part: Part = {
    facts,
    people: Math.min(most.people, size.people),
    spaces: Math.min(most.spaces, size.spaces),
  };
  const questions: Questions = {
    checks: connectedPairs(facts, 400, part.people, part.spaces),
    alls: connectedPairs(facts, 40, part.people, part.spaces),
    spaces: [1, 2, 3],
    people: [1, 2, 3, 4, 5, 6, 7, 8],
  };
  const peers = [caslPeer(part), await casbinPeer(part), cedarPeer(part)];
  const asked = [
    askedEngine(world, part, questions),
    ...peers.map((peer) => askedByLoops(peer, part, questions)),
  ];
  const spicedb = size.name === "small" ? await spicedbPeer(facts, questions) : null;
  if (spicedb) asked.push(spicedb.asked);
  const inOneCall = spicedb ? [{ name: "SpiceDB, all in one call", run: spicedb.inBulk }] : [];
  const ask = (title: string, count: number, some: readonly Omit<Contender, "questions">[]) =>
    measure(
      title,
      size.name,
      some.map((one) => ({ ...one, questions: count })),
      500,
    );
  const by = (way: "checks" | "alls") => asked.map((one) => ({ name: one.name, run: one[way] }));
  /** The engine answers for the whole world, its peers for a part of it. */
  const list = (title: string, count: number, share: number, way: "who" | "reach") =>
    measure(
      title,
      size.name,
      asked.map((one, at) => ({
        name: one.name,
        questions: at === 0 ? count : count * share,
        run: one[way],
      })),
      500,
    );
  const rows = [
    await ask(peerCheck, questions.checks.people.length, [...by("checks"), ...inOneCall]),
    await ask(peerAll, questions.alls.people.length, by("alls")),
    await list(peerWho, questions.spaces.length, part.people / size.people, "who"),
    await list(peerReach, questions.people.length, part.spaces / size.spaces, "reach"),
  ];
  spicedb?.close();
  return rows;
}

function askedEngine(
  { size, index: { core, lists, sources } }: World,
  part: Part,
  { checks, alls, spaces, people }: Questions,
): Asked {
  const listedBelow = (count: number, end: number, all: number) => {
    if (end === all) return count;
    let below = 0;
    for (let n = 0; n < count; n++) if ((lists.found[n] ?? 0) < end) below++;
    return below;
  };
  return {
    name: "engine",
    checks() {
      let yes = 0;
      for (let at = 0; at < checks.people.length; at++) {
        const net = core.net(checks.people[at] ?? 0, checks.spaces[at] ?? 0);
        yes += (net >> (checks.permissions[at] ?? 0)) & 1;
      }
      return yes;
    },
    alls() {
      let yes = 0;
      for (let at = 0; at < alls.people.length; at++) {
        sources.look(alls.people[at] ?? 0, alls.spaces[at] ?? 0);
        for (let left = sources.net; left !== 0; left &= left - 1) yes++;
      }
      return yes;
    },
    who: () =>
      spaces.reduce(
        (sum, space) => sum + listedBelow(lists.fillWho(space), part.people, size.people),
        0,
      ),
    reach: () =>
      people.reduce(
        (sum, person) => sum + listedBelow(lists.fillReach(person), part.spaces, size.spaces),
        0,
      ),
  };
}
