import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import links from "#renderer/components/links.module.css";
import {
  type BackupCopies,
  momentText,
  placesText,
  placesWord,
  sizeText,
  stateText,
} from "./backup-copies.ts";
import classes from "./backups.module.css";

/** The columns of the backups of a workspace that is at this change now. */
export function backupColumns(revision: number): readonly GridColumn<BackupCopies>[] {
  return [
    {
      id: "when",
      header: "Made",
      width: "minmax(190px, 1.2fr)",
      cell: ({ name, at }) => (
        <Link to="/backups" search={{ backup: name }} className={links["link"] ?? ""} tabIndex={-1}>
          {momentText(at)}
        </Link>
      ),
    },
    {
      id: "change",
      header: "After",
      width: "104px",
      // A workspace made anew may be behind its backups: there is no entry then to go to.
      cell: (backup) =>
        backup.revision <= revision ? (
          <ChangeLink change={backup.revision} quiet tabIndex={-1} />
        ) : (
          <span>change {backup.revision}</span>
        ),
    },
    {
      id: "size",
      header: "Size",
      width: "80px",
      align: "end",
      cell: ({ size }) => <span>{sizeText(size)}</span>,
    },
    {
      id: "where",
      header: "Where",
      width: "minmax(140px, 1.2fr)",
      cell: (backup) => <span title={placesText(backup)}>{placesWord(backup)}</span>,
    },
    {
      id: "state",
      header: "State",
      width: "minmax(130px, 1fr)",
      cell: (backup) => (
        <span
          title={stateText(backup)}
          className={backup.copies.every(({ good }) => good) ? "" : classes["damaged"]}
        >
          {backup.copies.some(({ good }) => !good) && (
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />
          )}
          {stateText(backup)}
        </span>
      ),
    },
    {
      id: "look",
      header: "Look",
      width: "96px",
      quiet: true,
      align: "end",
      cell: ({ name, at }) => (
        <Link
          to="/backups"
          search={{ backup: name }}
          className={links["why"] ?? ""}
          aria-label={`Look at it: backup of ${momentText(at)}`}
          tabIndex={-1}
        >
          Look at it
        </Link>
      ),
    },
  ];
}
