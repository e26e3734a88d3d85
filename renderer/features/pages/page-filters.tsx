import type { ReactElement } from "react";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterChoice } from "#renderer/components/filters/filter-choice.tsx";
import { FilterToggle } from "#renderer/components/filters/filter-toggle.tsx";
import { SearchBox } from "#renderer/components/filters/search-box.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";

interface Filters {
  readonly title: string;
  readonly posts: boolean;
  readonly restricted: boolean;
}

interface Props {
  readonly filters: Filters;
  readonly counts: CallOutput<"pages.tree">["counts"];
  readonly onChange: (next: Partial<Filters>) => void;
}

/** Search and filters above a space's pages; blog posts, which are in no tree, are shown apart. */
export function PageFilters({ filters, counts, onChange }: Props): ReactElement {
  const { title, posts, restricted } = filters;
  return (
    <FilterBar count={posts ? manyOf(counts.posts, "blog post") : manyOf(counts.pages, "page")}>
      <SearchBox
        label="Search titles"
        value={title}
        onSearch={(text) => onChange({ title: text })}
      />
      <FilterChoice
        label="Pages or blog posts"
        value={posts ? "posts" : "pages"}
        choices={[
          { value: "pages", label: "Pages", count: counts.pages },
          { value: "posts", label: "Blog posts", count: counts.posts },
        ]}
        onChange={(value) => onChange({ posts: value === "posts" })}
      />
      <FilterToggle
        label="With lists of their own"
        count={counts.restricted}
        on={restricted}
        onChange={(on) => onChange({ restricted: on })}
      />
    </FilterBar>
  );
}
