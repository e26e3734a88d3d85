import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { invokeCommand } from "#renderer/bridge/events.ts";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { keyLabel } from "#renderer/components/shortcut.ts";
import type { CommandId } from "#shared/commands/commands.ts";
import classes from "./palette.module.css";
import { matchingCommands } from "./palette-commands.ts";
import { useCommandLabels } from "./use-command-labels.ts";
import { usePaletteFinds } from "./use-palette-finds.ts";

/** Finds people, groups, spaces and pages by name, and does what the menus do; Ctrl or Cmd and K opens it, Enter takes the first. */
export function Palette({ workspaceOpen }: { workspaceOpen: boolean }): ReactElement {
  const [query, setQuery] = useState("");
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const { people, groups, spaces, pages, loading } = usePaletteFinds(query, workspaceOpen);
  const labels = useCommandLabels(workspaceOpen);
  const onWhy = pathname === "/why";
  const commands = matchingCommands(query, { workspaceOpen, onWhy, labels });
  // What is found stands above the commands; were they there before it, Enter would take one of them.
  const doing = loading ? [] : commands;
  const list = useRef<HTMLDivElement>(null);
  // Enter that comes before what is found does not get lost: it takes the first once it is there.
  const early = useRef(false);
  const takeFirst = ({ key }: KeyboardEvent) => {
    if (key !== "Enter" || list.current?.querySelector("[data-selected]")) return;
    if (loading) early.current = true;
    else list.current?.querySelector<HTMLElement>("[data-action]")?.click();
  };
  useEffect(() => {
    if (loading || !early.current) return;
    early.current = false;
    list.current?.querySelector<HTMLElement>("[data-action]")?.click();
  }, [loading]);
  const found = [people, groups, spaces, pages, doing].some((some) => some.length > 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={(text) => {
        early.current = false;
        setQuery(text);
      }}
      scrollable
      maxHeight={420}
      radius="lg"
      classNames={{ actionsGroup: classes["group"] ?? "" }}
      tagsToIgnore={[]}
      attributes={{ content: { "aria-label": "Find or do" } }}
    >
      <Spotlight.Search
        aria-label="Find or do"
        placeholder="A person, a group, a space, a page, or something to do"
        leftSection={<IconSearch size={18} stroke={1.5} />}
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList ref={list}>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {people.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={person.email ?? ""}
                rightSection={person.designation === "guest" && <GuestLozenge />}
                dimmedSections={false}
                onClick={() => void navigate({ to: "/users/$id", params: { id: person.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.length > 0 && (
          <Spotlight.ActionsGroup label="Groups">
            {groups.map((group) => (
              <Spotlight.Action
                key={group.id}
                label={group.name}
                rightSection={group.hasGuestMembers && <GuestLozenge />}
                dimmedSections={false}
                onClick={() => void navigate({ to: "/groups/$id", params: { id: group.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {spaces.length > 0 && (
          <Spotlight.ActionsGroup label="Spaces">
            {spaces.map((space) => (
              <Spotlight.Action
                key={space.id}
                label={space.name}
                description={space.key}
                onClick={() => void navigate({ to: "/spaces/$id", params: { id: space.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label="Pages">
            {pages.map(({ page, space, under }) => (
              <Spotlight.Action
                key={page.id}
                label={page.title}
                description={under === null ? space.name : `${space.name} › ${under}`}
                onClick={() =>
                  void navigate({
                    to: "/spaces/$id/pages/$page",
                    params: { id: space.id, page: page.id },
                  })
                }
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {doing.length > 0 && (
          <Spotlight.ActionsGroup label="Commands">
            {doing.map(({ id, label, shortcut }) => (
              <Spotlight.Action
                key={id}
                label={label}
                rightSection={shortcut && <span>{keyLabel(shortcut)}</span>}
                onClick={() => leaveFieldAndInvoke(id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {!found && <Spotlight.Empty>{loading ? "Looking…" : "Nothing found"}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The palette's field has the focus still: Undo would be of what was typed there. */
function leaveFieldAndInvoke(id: CommandId): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  invokeCommand(id);
}
