import type { Context } from "#electron/domain/context.ts";
import { asInstanceId } from "#shared/model/ids.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { Dumps } from "../dumps.ts";
import type { Notes } from "./notes.ts";

/**
 * The header of the instance that the dumps go into: the one before with the site it lacked, or a new
 * one named after the site. Links to another site than the instance's are a conflict.
 */
export function findHeader(
  dumps: Dumps,
  before: InstanceHeader | null,
  wanted: string | null,
  context: Context,
  notes: Notes,
): InstanceHeader {
  const said = sitesSaid(dumps);
  const site = (wanted && bareSite(wanted)) ?? before?.site ?? said[0]?.site ?? null;
  for (const one of said) {
    if (site !== null && one.site !== site) notes.conflict("site", site, one.site, one.file);
  }
  if (before) return before.site === site ? before : { ...before, site };
  return {
    id: asInstanceId(context.newId()),
    name: site?.replace(/\.atlassian\.net$/, "") ?? columnSite(dumps) ?? "Imported site",
    site,
    plan: "premium",
    seatLimit: null,
    anonymousAccess: false,
    settings: structuredSettings(),
  };
}

function structuredSettings(): InstanceHeader["settings"] {
  return { ...defaultSettings, defaultGuestSet: [...defaultSettings.defaultGuestSet] };
}

/** A site as an address without protocol and path. */
function bareSite(text: string): string | null {
  const host = text
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/.*$/, "")
    .slice(0, 256);
  return host.toLowerCase() || null;
}

/** The sites in the links of the dumps, the most frequent first, each with a file that says it. */
function sitesSaid(dumps: Dumps): { site: string; file: string }[] {
  const found = new Map<string, { site: string; file: string; times: number }>();
  for (const { path, dumps: inFile } of dumps.files) {
    for (const { site } of inFile) {
      if (site === null) continue;
      const entry = found.get(site) ?? { site, file: path, times: 0 };
      entry.times++;
      found.set(site, entry);
    }
  }
  return [...found.values()].sort((one, other) => other.times - one.times);
}

/** The site that the Confluence columns of a users export name, where they name one. */
function columnSite(dumps: Dumps): string | null {
  const sites = new Set<string>();
  for (const dump of dumps.files.flatMap((file) => file.dumps)) {
    for (const { guest } of dump.people) for (const { site } of guest) if (site) sites.add(site);
  }
  const [first] = sites;
  return sites.size === 1 && first !== undefined ? first : null;
}
