import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { BlameWords } from "#renderer/components/blame-words.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import type { Blame } from "#shared/explanation/blame.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { type PathLine, paths } from "#shared/explanation/why-rows.ts";
import { firstName } from "#shared/explanation/words.ts";
import { type PermissionKey, permissionLabel } from "#shared/permissions/permissions.ts";
import classes from "./path-list.module.css";
import { tableRowOf } from "./table-row.ts";

interface Props {
  readonly explanation: SpaceExplanation;
  readonly permission: PermissionKey;
}

/** Every way the permission takes from the person to the space, those that do not count included. */
export function PathList({ explanation, permission }: Props): ReactElement {
  const found = paths(explanation, permission);
  const label = permissionLabel(permission);
  const called = firstName(explanation.person.name);
  return (
    <section className={classes["paths"]} aria-labelledby="paths-title">
      <h2 id="paths-title" className={classes["title"]}>
        {found.length > 0
          ? `How “${label}” reaches ${called}`
          : `No path brings “${label}” to ${called}`}
      </h2>
      {found.length > 0 && (
        <ol className={classes["list"]}>
          {found.map((path) => (
            <li key={path.group?.id ?? path.route}>
              <Path explanation={explanation} permission={permission} path={path} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Path({ explanation, permission, path }: Props & { path: PathLine }): ReactElement {
  const { person, space } = explanation;
  return (
    <>
      <div className={classNames(classes["path"], path.suppressed !== null && classes["off"])}>
        <span className={classes["node"]}>
          <PersonLink person={person} />
        </span>
        {path.group && path.membership && (
          <>
            <Edge blame={path.membership} />
            <span className={classes["node"]}>
              <GroupLink group={path.group} />
            </span>
          </>
        )}
        <Edge blame={path.grant} />
        <Link
          to="/spaces/$id"
          params={{ id: space.id }}
          search={{ row: tableRowOf(path, person), permission }}
          className={classNames(classes["node"], classes["end"])}
        >
          {space.key} · {permissionLabel(permission)}
        </Link>
      </div>
      {path.suppressed !== null && (
        <p className={classes["why-not"]}>Does not count: {path.suppressed}.</p>
      )}
    </>
  );
}

function Edge({ blame }: { blame: Blame }): ReactElement {
  return (
    <span className={classes["edge"]}>
      <BlameWords blame={blame} />
    </span>
  );
}
