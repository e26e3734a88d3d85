import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterToggle } from "#renderer/components/filters/filter-toggle.tsx";
import { SearchBox } from "#renderer/components/filters/search-box.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { GuestAccess } from "#shared/ipc/area-guest-access.ts";
import classes from "./guest-access.module.css";
import type { GuestAccessSearch } from "./guest-access-search.ts";

interface Props {
  readonly search: GuestAccessSearch;
  readonly access: GuestAccess;
  readonly onChange: (next: Partial<GuestAccessSearch>) => void;
}

/** Search and filters of the Guest access screen: by text, group, space and company, and those without a space. */
export function GuestFilters({ search, access, onChange }: Props): ReactElement {
  const domains = useQueryCall("guestAccess.domains", {});
  const counts = `${manyOf(access.groupTotal, "group")}, ${manyOf(access.guestTotal, "guest")}`;
  return (
    <FilterBar count={counts}>
      <SearchBox
        label="Search guests and guest groups"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <GroupFilter value={search.group} onChange={(group) => onChange({ group })} />
      <SpaceFilter value={search.space} onChange={(space) => onChange({ space })} />
      <Select
        className={classes["filter"] ?? ""}
        aria-label="Company"
        placeholder="Company: any"
        clearable
        clearButtonProps={{ "aria-label": "Any company" }}
        value={search.domain}
        data={domains.data ?? []}
        onChange={(domain) => onChange({ domain })}
      />
      <FilterToggle
        label="Without a space"
        count={access.withoutSpace}
        on={search.withoutSpace}
        onChange={(withoutSpace) => onChange({ withoutSpace })}
      />
    </FilterBar>
  );
}

function GroupFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (group: string | null) => void;
}): ReactElement {
  const groups = useQueryCall("groups.list", {
    ...{ search: "", kind: "guest", unclassified: false },
    ...{ sort: "name", descending: false, offset: 0, limit: 500 },
  });
  return (
    <Select
      className={classes["filter"] ?? ""}
      aria-label="Guest group"
      placeholder="Group: any"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Any group" }}
      nothingFoundMessage="No such guest group"
      value={value}
      data={(groups.data?.rows ?? []).map(({ group }) => ({ value: group.id, label: group.name }))}
      onChange={onChange}
    />
  );
}

function SpaceFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (space: string | null) => void;
}): ReactElement {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, 150);
  const chosen = useQueryCall("spaces.get", { id: value ?? "" }, { enabled: value !== null });
  const found = useQueryCall("spaces.search", { text: settled, limit: 50 }, { keepPrevious: true });
  const own = chosen.data ? [chosen.data.space] : [];
  const others = (found.data ?? []).filter((space) => space.id !== value);
  return (
    <Select
      className={classes["filter"] ?? ""}
      aria-label="Space"
      placeholder="Space: any"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Any space" }}
      nothingFoundMessage="No such space"
      value={value}
      data={[...own, ...others].map(({ id, name, key }) => ({
        value: id,
        label: `${name} · ${key}`,
      }))}
      filter={({ options }) => options}
      onSearchChange={setText}
      onChange={onChange}
    />
  );
}
