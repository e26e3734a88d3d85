import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { designationWord } from "#shared/explanation/words.ts";

/** Where else in the workspace the same person is, and as what; each instance judges by its own groups. */
export function ElsewhereCard({ person }: { person: string }): ReactElement | null {
  const { data } = useQueryCall("people.elsewhere", { id: person });
  const choose = useCommandCall("workspace.chooseInstance");
  const navigate = useNavigate();
  if (!data || data.length === 0) return null;
  return (
    <Card title="In other instances">
      <ul className={classes["list"]}>
        {data.map(({ instance, person: there, by }) => (
          <li key={instance.id}>
            <span>
              {instance.name}: {there.name}, {designationWord(there.designation)}{" "}
              {there.designation === "guest" && <GuestLozenge />}
              {there.designation === "regular" && <RegularLozenge />}
              <small> {by === "account" ? "same account" : "same e-mail"}</small>{" "}
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`Show ${there.name} in ${instance.name}`}
                onClick={() =>
                  choose.mutate(
                    { id: instance.id },
                    {
                      onSuccess: () =>
                        void navigate({ to: "/users/$id", params: { id: there.id } }),
                    },
                  )
                }
              >
                Show
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className={classes["quiet"]}>
        Guest or regular is settled in each instance by its own groups.
      </p>
    </Card>
  );
}
