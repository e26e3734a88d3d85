import type { ReactElement } from "react";
import type { RestoreCounts } from "#shared/ipc/area-backups.ts";
import classes from "./backups.module.css";

const names: Record<keyof RestoreCounts, string> = {
  instances: "Instances",
  people: "People",
  groups: "Groups",
  memberships: "Memberships",
  spaces: "Spaces",
  grants: "Permission rows",
  pages: "Pages",
  opaque: "Entries kept as they came",
};
const kinds = Object.keys(names) as (keyof RestoreCounts)[];
const total = ({ added, removed, changed }: RestoreCounts[keyof RestoreCounts]) =>
  added + removed + changed;

/** Whether restoring would do anything. */
export function differs(counts: RestoreCounts): boolean {
  return kinds.some((kind) => total(counts[kind]) > 0);
}

/** How many facts of each kind would come back, go, and change; kinds that stay as they are left out. */
export function RestoreCountsTable({ counts }: { counts: RestoreCounts }): ReactElement {
  return (
    <table className={classes["counts"]}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Come back</th>
          <th scope="col">Go</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {kinds
          .filter((kind) => total(counts[kind]) > 0)
          .map((kind) => (
            <tr key={kind}>
              <th scope="row">{names[kind]}</th>
              {(["added", "removed", "changed"] as const).map((way) => (
                <td key={way}>{counts[kind][way].toLocaleString("en")}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
