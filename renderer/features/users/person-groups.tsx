import { type ReactElement, useMemo, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { useRowSelection } from "#renderer/components/data-grid/use-row-selection.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { SelectionBar } from "#renderer/components/selection-bar.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { firstName } from "#shared/explanation/words.ts";
import type { PersonDetail } from "#shared/ipc/area-people.ts";
import { GroupsField } from "./groups-field.tsx";
import { membershipColumns } from "./user-detail-columns.tsx";

type Membership = PersonDetail["memberships"][number];

const keyOf = ({ group }: Membership) => group.id;

/** The groups a person is in: joined and left, one or several. */
export function PersonGroups({ detail }: { detail: PersonDetail }): ReactElement {
  const { person, memberships } = detail;
  const source = useLocalRows(memberships, "groups");
  const selection = useRowSelection(memberships, keyOf);
  const { grid } = selection;
  const columns = useMemo(() => membershipColumns(memberships, grid), [memberships, grid]);
  const called = firstName(person.name);
  const add = <AddToGroups detail={detail} />;
  if (memberships.length === 0) {
    return (
      <EmptyState title={`${called} is in no group`} actions={add}>
        Without a guest group or a regular group there is no access to Confluence.
      </EmptyState>
    );
  }
  const groups = selection.rows.map((one) => one.group);
  const from = groups.length === 1 ? (groups[0]?.name ?? "") : manyOf(groups.length, "group");
  const locked = selection.rows.find((one) => one.external)?.group;
  return (
    <>
      <SelectionBar
        said={manyOf(groups.length, "group")}
        add={add}
        removal={{
          label: "Remove from groups…",
          title: `Remove ${person.name} from ${from}`,
          confirm: `Remove from ${from}`,
          changes: groups.map((one) => ({ do: "removeMember", group: one.id, person: person.id })),
        }}
        kind={{ do: "removeMember", group: "any", person: person.id }}
        whyNot={
          locked
            ? `The members of ${locked.name} are managed by the identity provider. Change them there.`
            : null
        }
        onClear={selection.clear}
      />
      <DataGrid
        label={`Groups of ${person.name}`}
        columns={columns}
        source={source}
        selection={grid}
      />
    </>
  );
}

function AddToGroups({ detail: { person, memberships } }: { detail: PersonDetail }): ReactElement {
  const [open, setOpen] = useState(false);
  const [groups, setGroups] = useState<readonly string[]>([]);
  const whyNot = useMay({ do: "addMember", group: "any", person: person.id });
  const there = new Set<string>(memberships.map((one) => one.group.id));
  const close = () => {
    setOpen(false);
    setGroups([]);
  };
  return (
    <>
      <ExplainedButton quiet small whyNot={whyNot} onClick={() => setOpen(true)}>
        Add to groups…
      </ExplainedButton>
      <ChangeDialog
        opened={open}
        title={`Add ${person.name} to groups`}
        changes={groups.map((group) => ({ do: "addMember", group, person: person.id }))}
        confirm={groups.length < 2 ? "Add to the group" : `Add to ${groups.length} groups`}
        onClose={close}
      >
        <GroupsField
          label="Groups"
          groups={groups}
          onChange={(wanted) => setGroups(wanted.filter((id) => !there.has(id)))}
        />
      </ChangeDialog>
    </>
  );
}
