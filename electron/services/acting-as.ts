import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type PersonId, personIdSchema } from "#shared/model/ids.ts";
import { type ActingRole, type Actor, actingRoles, consoleActor } from "#shared/model/workspace.ts";
import type { Session } from "./session.ts";

/** Whom one acts as: a person of the instance, or a bare role. */
export type ActingAs =
  | { readonly person: PersonId; readonly role?: undefined }
  | { readonly role: ActingRole; readonly person?: undefined };

const roleNames: Record<ActingRole, string> = {
  organization: "an organization admin",
  site: "a site admin",
  confluence: "a Confluence admin",
  regular: "a regular user",
  guest: "a guest",
};

/**
 * The actor that a choice comes to; the console where none is made. A person who is not in the
 * instance in view, or is gone, stays who they are there: someone who may do nothing (R29).
 */
export function actorOf(session: Session, chosen: ActingAs | null): Actor {
  if (chosen === null) return consoleActor;
  if (chosen.role) return { name: roleNames[chosen.role], person: null, role: chosen.role };
  const { person } = chosen;
  const instances = [session.instance(), ...session.store.state.instances.values()];
  const found = instances.map((one) => one?.people.get(person)).find((one) => one !== undefined);
  return { name: found?.name ?? "someone who is no longer there", person };
}

const choicesSchema = z.record(
  z.string(),
  z.union([
    z.strictObject({ person: personIdSchema }),
    z.strictObject({ role: z.enum(actingRoles) }),
  ]),
);

/** Whom one acted as last in each workspace, kept in a small file; a damaged one starts over. */
export function actingChoices(folder: string) {
  const file = join(folder, "acting-as.json");
  async function read(): Promise<z.infer<typeof choicesSchema>> {
    try {
      return choicesSchema.parse(JSON.parse(await readFile(file, "utf8")));
    } catch {
      return {};
    }
  }
  return {
    async of(path: string): Promise<ActingAs | null> {
      return (await read())[path] ?? null;
    },
    /** A choice that cannot be written holds until the workspace is closed. */
    async note(path: string, chosen: ActingAs | null): Promise<void> {
      const { [path]: _, ...others } = await read();
      const choices = chosen === null ? others : { ...others, [path]: chosen };
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${file}.new`, JSON.stringify(choices, null, 2));
        await rename(`${file}.new`, file);
      } catch {
        return;
      }
    },
  };
}
