import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterChoice } from "#renderer/components/filters/filter-choice.tsx";
import { FilterPill } from "#renderer/components/filters/filter-pill.tsx";
import { SearchBox } from "#renderer/components/filters/search-box.tsx";
import { designationsWord, shownOf } from "#renderer/components/words.ts";
import type { Designation } from "#shared/explanation/decision.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import type { UsersSearch } from "./users-search.ts";

const shown: readonly Designation[] = ["guest", "regular", "none", "inactive", "app"];

interface Props {
  readonly search: UsersSearch;
  readonly page: CallOutput<"people.list">;
  readonly onChange: (next: Partial<UsersSearch>) => void;
}

/** Search and filters of the Users table; a group or space comes with a link from elsewhere. */
export function UsersFilters({ search, page, onChange }: Props): ReactElement {
  const group = useQueryCall(
    "groups.get",
    { id: search.group ?? "" },
    { enabled: search.group !== null },
  );
  const space = useQueryCall(
    "spaces.get",
    { id: search.space ?? "" },
    { enabled: search.space !== null },
  );
  const all = shown.reduce((sum, one) => sum + page.counts[one], 0);
  return (
    <FilterBar count={shownOf(page.matching, page.total, "person", "people")}>
      <SearchBox
        label="Search by name or e-mail"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <FilterChoice<Designation | null>
        label="Stands as"
        value={search.designation}
        onChange={(designation) => onChange({ designation })}
        choices={[
          { value: null, label: "All", count: all },
          ...shown.map((one) => ({
            value: one,
            label: designationsWord(one),
            count: page.counts[one],
          })),
        ]}
      />
      {search.group !== null && (
        <FilterPill
          label="In group"
          value={group.data?.group.name ?? search.group}
          onClear={() => onChange({ group: null })}
        />
      )}
      {search.space !== null && (
        <FilterPill
          label="Can view"
          value={space.data?.space.name ?? search.space}
          onClear={() => onChange({ space: null })}
        />
      )}
    </FilterBar>
  );
}
