import { Accordion, Text } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import type { FactCounts, ImportReport } from "#shared/ipc/import-report.ts";
import classes from "./import.module.css";
import { reportSections } from "./report-sections.ts";

const factNames: readonly [keyof FactCounts, string][] = [
  ["people", "People"],
  ["groups", "Groups"],
  ["memberships", "Memberships"],
  ["spaces", "Spaces"],
  ["grants", "Permission rows"],
  ["pages", "Pages"],
  ["restrictions", "Restrictions"],
];

interface Props {
  readonly report: ImportReport;
  /** Whether it was done, or is only a preview. */
  readonly imported: boolean;
}

/** What an import did or would do: the sums, then everything that deserves a second look. */
export function ImportReportView({ report, imported }: Props): ReactElement {
  const seen = factNames.filter(([key]) => report.added[key] > 0 || report.changed[key] > 0);
  return (
    <div className={classes["report"]}>
      <Text fw={600} mb={4}>
        {headline(seen.length, imported)}
      </Text>
      {seen.length > 0 && (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">{imported ? "Added" : "To add"}</th>
              <th scope="col">{imported ? "Changed" : "To change"}</th>
            </tr>
          </thead>
          <tbody>
            {seen.map(([key, name]) => (
              <tr key={key}>
                <td>{name}</td>
                <td>{report.added[key].toLocaleString("en")}</td>
                <td>{report.changed[key].toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Accordion multiple variant="default" mt="sm" order={3}>
        {reportSections(report).map(({ id, title, lines }) => (
          <Section key={id} id={id} title={title}>
            <ul className={classes["lines"]}>
              {lines.map(({ key, text, note }) => (
                <li key={key}>
                  {text}
                  {note && <small>{note}</small>}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </Accordion>
    </div>
  );
}

function headline(kinds: number, imported: boolean): string {
  if (kinds === 0) {
    return imported ? "Everything was there already" : "Everything is there already";
  }
  return imported ? "All of this is in the workspace now" : "This is what an import would do";
}

function Section(props: { id: string; title: string; children: ReactNode }): ReactElement {
  return (
    <Accordion.Item value={props.id}>
      <Accordion.Control>{props.title}</Accordion.Control>
      <Accordion.Panel>{props.children}</Accordion.Panel>
    </Accordion.Item>
  );
}
