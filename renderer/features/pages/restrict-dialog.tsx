import { CloseButton, NativeSelect, Radio, Stack } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { PrincipalPicker } from "#renderer/components/picker/principal-picker.tsx";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import { unknownNames } from "./list-names.tsx";
import classes from "./pages.module.css";
import {
  type Listed,
  listedId,
  listedOn,
  type RestrictionSetting,
  restrictionChange,
  restrictionSettings,
  settingOf,
  settingWords,
} from "./restriction-setting.ts";

interface Props {
  readonly detail: PageDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Confluence's dialog of three settings and a list, with what it would do to everyone shown before it is saved. */
export function RestrictDialog({ detail, opened, onClose }: Props): ReactElement {
  const [setting, setSetting] = useState<RestrictionSetting>(settingOf(detail));
  const [listed, setListed] = useState<readonly Listed[]>(listedOn(detail));
  const change = restrictionChange(detail, setting, listed);
  const lost = detail.view.unknown + detail.edit.unknown;
  return (
    <ChangeDialog
      opened={opened}
      title={`Restrictions of “${detail.page.title}”`}
      changes={change ? [change] : []}
      confirm="Save restrictions"
      onClose={onClose}
    >
      <Radio.Group
        aria-label="Who can view and edit"
        value={setting}
        onChange={(value) =>
          setSetting(restrictionSettings.find((one) => one === value) ?? setting)
        }
      >
        <Stack gap={6} mb="sm">
          {restrictionSettings.map((one) => (
            <Radio
              key={one}
              value={one}
              label={settingWords[one]}
              data-autofocus={one === setting || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {setting !== "open" && <ListFields setting={setting} listed={listed} onChange={setListed} />}
      <p className={classes["explained"]}>{saidOf(setting, listed)}</p>
      {lost > 0 && <p className={classes["explained"]}>Saving drops {unknownNames(lost)}.</p>}
    </ChangeDialog>
  );
}

interface FieldsProps {
  readonly setting: RestrictionSetting;
  readonly listed: readonly Listed[];
  readonly onChange: (listed: readonly Listed[]) => void;
}

function ListFields({ setting, listed, onChange }: FieldsProps): ReactElement {
  const put = (next: Listed) =>
    onChange(listed.map((one) => (listedId(one) === listedId(next) ? next : one)));
  return (
    <>
      <PrincipalPicker
        onPick={(picked) => {
          const there = listed.some((one) => listedId(one) === listedId(picked));
          if (!there) onChange([...listed, { ...picked, edits: setting === "edit" }]);
        }}
      />
      <ul className={classes["fields"]} aria-label="On the list">
        {listed.map((one) => {
          const name = one.group?.name ?? one.person?.name ?? "";
          const guest = one.group?.hasGuestMembers || one.person?.designation === "guest";
          return (
            <li key={listedId(one)}>
              <span className={classes["who"]}>
                {name} {guest && <GuestLozenge />}
              </span>
              {setting === "view" ? (
                <NativeSelect
                  size="xs"
                  aria-label={`What ${name} can do`}
                  value={one.edits ? "edit" : "view"}
                  data={[
                    { value: "view", label: "Can view" },
                    { value: "edit", label: "Can edit" },
                  ]}
                  onChange={({ currentTarget }) =>
                    put({ ...one, edits: currentTarget.value === "edit" })
                  }
                />
              ) : (
                <span className={classes["can"]}>Can edit</span>
              )}
              <CloseButton
                size="sm"
                aria-label={`Take ${name} off the list`}
                onClick={() => onChange(listed.filter((other) => other !== one))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What the setting means as it stands: the space always has the last word (R20). */
function saidOf(setting: RestrictionSetting, listed: readonly Listed[]): string {
  if (setting === "open") return "Everyone can, as far as the space and the pages above let them.";
  if (listed.length === 0)
    return "Add at least one person or group: an empty list restricts nobody.";
  if (setting === "view" && !listed.some((one) => one.edits))
    return "Nobody is listed to edit, so everyone on the list can, as far as the space lets them.";
  return "A list never gives more than the space does.";
}
