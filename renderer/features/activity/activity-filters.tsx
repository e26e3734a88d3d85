import type { ReactElement } from "react";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterDate } from "#renderer/components/filters/filter-date.tsx";
import { FilterSelect } from "#renderer/components/filters/filter-select.tsx";
import { SearchBox } from "#renderer/components/filters/search-box.tsx";
import { GroupPicker } from "#renderer/components/picker/group-picker.tsx";
import { PersonPicker } from "#renderer/components/picker/person-picker.tsx";
import { SpacePicker } from "#renderer/components/picker/space-picker.tsx";
import { shownOf } from "#renderer/components/words.ts";
import type { TouchedThing } from "#shared/explanation/event-words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import { permissionKeys, permissionLabel } from "#shared/permissions/permissions.ts";
import classes from "./activity.module.css";
import type { ActivitySearch } from "./activity-search.ts";

interface Props {
  readonly search: ActivitySearch;
  readonly page: CallOutput<"activity.list">;
  readonly onChange: (next: Partial<ActivitySearch>) => void;
}

const permissions = permissionKeys.map((value) => ({ value, label: permissionLabel(value) }));

/** Search and filters of the activity: words, who, when, and what a change was about. */
export function ActivityFilters({ search, page, onChange }: Props): ReactElement {
  const { person, group, space, permission } = search;
  const called = (type: TouchedThing["type"], id: string | null) =>
    id === null ? null : { name: page.named.find((one) => one.type === type)?.name ?? "…" };
  const where = called("space", space);
  const about = [person, group, space, permission].some((one) => one !== null);
  return (
    <>
      <FilterBar count={shownOf(page.matching, page.total, "change", "changes")}>
        <SearchBox
          label="Search in what and why"
          value={search.search}
          onSearch={(text) => onChange({ search: text })}
        />
        <FilterSelect
          label="By"
          any="Anyone"
          choices={page.actors.map((name) => ({ value: name, label: name }))}
          value={search.actor}
          onChange={(actor) => onChange({ actor })}
        />
        <FilterDate label="From" value={search.since} onChange={(since) => onChange({ since })} />
        <FilterDate label="To" value={search.until} onChange={(until) => onChange({ until })} />
      </FilterBar>
      <search className={classes["about"]} aria-label="What it was about">
        <PersonPicker
          person={called("person", person)}
          any="Anyone"
          onPick={(id) => onChange({ person: id || null })}
        />
        <GroupPicker
          group={called("group", group)}
          any="Any"
          onPick={(id) => onChange({ group: id || null })}
        />
        <SpacePicker space={where} any="Any" onPick={(id) => onChange({ space: id || null })} />
        <FilterSelect
          label="Permission"
          any="Any"
          choices={permissions}
          value={permission}
          onChange={(key) =>
            onChange({ permission: permissionKeys.find((one) => one === key) ?? null })
          }
        />
      </search>
      {about && page.knownFrom > 1 && (
        <p className={classes["note"]}>
          What changes before change {page.knownFrom} were about is no longer known, so none of them
          is listed here.
        </p>
      )}
    </>
  );
}
