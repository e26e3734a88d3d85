import { Button, CloseButton, Group, TagsInput, Text } from "@mantine/core";
import { IconFile, IconFolder } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import classes from "./import.module.css";

export type ImportRequest = Omit<CallInput<"import.run">, "dryRun">;

export const emptyRequest: ImportRequest = {
  paths: [],
  guestGroups: [],
  regularGroups: [],
  otherGroups: [],
};

interface Props {
  readonly request: ImportRequest;
  readonly onChange: (request: ImportRequest) => void;
}

/** What to import, and which groups are of which kind where the files do not say. */
export function ImportForm({ request, onChange }: Props): ReactElement {
  const choose = useCommandCall("dialog.importPaths");
  const add = (kind: "files" | "folder") =>
    choose.mutate(
      { kind },
      {
        onSuccess: (paths) =>
          onChange({ ...request, paths: [...new Set([...request.paths, ...paths])] }),
      },
    );
  return (
    <>
      <Text c="dimmed" size="sm">
        Users as CSV; groups, members, spaces and space permissions as JSON of the REST API, in any
        mix. What each file holds is told from its content.
      </Text>
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          data-autofocus
          leftSection={<IconFile size={16} stroke={1.5} />}
          onClick={() => add("files")}
        >
          Add files…
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolder size={16} stroke={1.5} />}
          onClick={() => add("folder")}
        >
          Add a folder…
        </Button>
      </Group>
      {choose.isError && (
        <Text c="red" size="sm" role="alert" mt="xs">
          {choose.error.message}
        </Text>
      )}
      {request.paths.length > 0 && (
        <ul className={classes["paths"]} aria-label="To import">
          {request.paths.map((path) => (
            <li key={path} className={classes["path"]}>
              <span className={classes["pathText"]} title={path}>
                {path}
              </span>
              <CloseButton
                size="sm"
                aria-label={`Leave out ${path}`}
                onClick={() =>
                  onChange({ ...request, paths: request.paths.filter((one) => one !== path) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className={classes["kinds"]}>
        <TagsInput
          label="Guest groups"
          description="Names or patterns, such as guests-*"
          value={[...request.guestGroups]}
          onChange={(guestGroups) => onChange({ ...request, guestGroups })}
        />
        <TagsInput
          label="Regular groups"
          description="Others are told by name, or assumed"
          value={[...request.regularGroups]}
          onChange={(regularGroups) => onChange({ ...request, regularGroups })}
        />
        <TagsInput
          label="Groups of other products"
          description="Such as jira-*; they grant nothing"
          value={[...request.otherGroups]}
          onChange={(otherGroups) => onChange({ ...request, otherGroups })}
        />
      </div>
    </>
  );
}
