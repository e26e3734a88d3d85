import { type ReactElement, useMemo } from "react";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { useRowSelection } from "#renderer/components/data-grid/use-row-selection.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { SelectionBar } from "#renderer/components/selection-bar.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import { AddMembers } from "./add-members.tsx";
import { memberColumns } from "./group-columns.tsx";

type Member = GroupDetail["members"][number];

const keyOf = ({ person }: Member) => person.id;

/** The members of a group: added and removed, one or many. */
export function GroupMembers({ detail }: { detail: GroupDetail }): ReactElement {
  const { group, members, external } = detail;
  const source = useLocalRows(members, "members");
  const selection = useRowSelection(members, keyOf);
  const { grid } = selection;
  const columns = useMemo(
    () => memberColumns(group.kind === "guest", members, grid),
    [group.kind, members, grid],
  );
  const locked = external
    ? `The members of ${group.name} are managed by the identity provider. Change them there.`
    : null;
  const people = selection.rows.map((one) => one.person);
  const who = people.length === 1 ? (people[0]?.name ?? "") : manyOf(people.length, "member");
  const add = <AddMembers detail={detail} locked={locked} />;
  if (members.length === 0) {
    return (
      <EmptyState title="Nobody is in this group" actions={add}>
        It has no effect on anyone until someone is.
      </EmptyState>
    );
  }
  return (
    <>
      <SelectionBar
        said={manyOf(people.length, "member")}
        add={add}
        removal={{
          label: "Remove from the group…",
          title: `Remove ${who} from ${group.name}`,
          confirm: `Remove ${who}`,
          changes: people.map((one) => ({ do: "removeMember", group: group.id, person: one.id })),
        }}
        kind={{ do: "removeMember", group: group.id, person: "somebody" }}
        whyNot={locked}
        onClear={selection.clear}
      />
      <DataGrid
        label={`Members of ${group.name}`}
        columns={columns}
        source={source}
        selection={grid}
      />
    </>
  );
}
