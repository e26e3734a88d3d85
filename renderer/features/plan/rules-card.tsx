import { Radio, Switch } from "@mantine/core";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import type { InstanceSettings } from "#shared/model/settings.ts";
import { GuestSetField } from "./guest-set-field.tsx";
import classes from "./plan.module.css";
import type { PlanDraft } from "./plan-draft.ts";

interface Props {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The rules that our sources leave open: one field each, with the reason why it is one. */
export function RulesCard({ draft, onChange }: Props): ReactElement {
  const { settings } = draft;
  const set = (some: Partial<InstanceSettings>) =>
    onChange({ ...draft, settings: { ...settings, ...some } });
  return (
    <Card title="Rules that the sources leave open">
      <GuestSetField
        value={settings.defaultGuestSet}
        onChange={(defaultGuestSet) => set({ defaultGuestSet })}
      />
      <hr className={classes["line"]} />
      <Switch
        label="Anonymous ticks beyond View count for people who are logged in"
        checked={settings.anonymousTicksForPeople}
        onChange={({ currentTarget }) => set({ anonymousTicksForPeople: currentTarget.checked })}
      />
      <p className={classes["reason"]}>
        <Tag>our choice</Tag> Only View is known to reach them this way; nothing was found about the
        other ticks, so they are left out.
      </p>
      <hr className={classes["line"]} />
      <Radio.Group
        label="A space open to “any active user” reaches guests"
        value={settings.anyActiveUserReachesGuests}
        onChange={(value) =>
          set({ anyActiveUserReachesGuests: value === "no" ? "no" : "probable" })
        }
      >
        <Radio mt={6} value="probable" label="Probably: it counts, and every answer says so" />
        <Radio mt={6} value="no" label="No: it reaches regular users only" />
      </Radio.Group>
      <p className={classes["reason"]}>
        <Tag>not verified</Tag> Such rows come with Jira Service Management; no source says whether
        guests are among the active users.
      </p>
      <hr className={classes["line"]} />
      <Radio.Group
        label="Guests find the regular users of"
        value={settings.peopleLookUp}
        onChange={(value) => set({ peopleLookUp: value === "granted" ? "granted" : "reached" })}
      >
        <Radio mt={6} value="reached" label="Every space they reach, open ones included" />
        <Radio mt={6} value="granted" label="Only spaces granted to them or to a group of theirs" />
      </Radio.Group>
      <p className={classes["reason"]}>
        <Tag>our choice</Tag> The rule speaks of shared spaces; read to the letter, a space that is
        open to everyone is shared too.
      </p>
    </Card>
  );
}
