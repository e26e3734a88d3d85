import { Button, Group, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { issueWords } from "#shared/ipc/issue-words.ts";
import { changeSchema } from "#shared/model/change.ts";
import classes from "./spaces.module.css";

/** Creates a space. It starts with rows for the default user group and for whoever creates it (R12). */
export function NewSpace(): ReactElement {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const barred = useMay({ do: "createSpace", key: "NEW", name: "New" });
  const wrongKey = key === "" ? null : keyProblem(key);
  const change = changeSchema.safeParse({ do: "createSpace", key, name });
  const close = () => {
    setOpen(false);
    setName("");
    setKey("");
  };
  return (
    <>
      <Button
        variant="default"
        disabled={barred !== null}
        title={barred ?? undefined}
        onClick={() => setOpen(true)}
      >
        New space…
      </Button>
      <ChangeDialog
        opened={open}
        title="New space"
        changes={change.success ? [change.data] : []}
        confirm="Create it"
        onClose={close}
        onDone={() => void navigate({ to: "/spaces", search: { search: key } })}
      >
        <Group align="flex-start" gap="sm" wrap="nowrap" mb="xs">
          <TextInput
            label="Name"
            data-autofocus
            flex={1}
            maxLength={255}
            value={name}
            onChange={({ currentTarget }) => {
              const next = currentTarget.value;
              if (key === keyFor(name)) setKey(keyFor(next));
              setName(next);
            }}
          />
          <TextInput
            label="Key"
            w={150}
            maxLength={255}
            value={key}
            error={wrongKey}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </Group>
        <p className={classes["explained"]}>
          It starts with the row of the default user group and one of whoever creates it. No guest
          can view it until you add one.
        </p>
      </ChangeDialog>
    </>
  );
}

/** A key that goes with a name: its capitals, or the first letters. */
function keyFor(name: string): string {
  const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return words.length > 1
    ? words.map((word) => word.charAt(0)).join("")
    : (words[0] ?? "").slice(0, 8);
}

function keyProblem(key: string): string | null {
  const input = { do: "createSpace", key, name: "New" };
  const { error } = changeSchema.safeParse(input);
  if (!error) return null;
  return issueWords(error, input).expected;
}
