import { counted, dateText } from "#shared/explanation/words.ts";

/** What the report says; all of it text. */
export interface Report {
  readonly title: string;
  readonly made: string;
  readonly summary: readonly string[];
  readonly guests: readonly {
    readonly name: string;
    readonly email: string;
    readonly why: string;
    readonly reaches: readonly string[];
  }[];
  readonly open: readonly {
    readonly key: string;
    readonly name: string;
    readonly guests: number;
    readonly openToAll: boolean;
  }[];
  readonly findings: readonly string[];
  /** Null where no date was asked for. */
  readonly changes: {
    readonly since: string;
    readonly rows: readonly {
      readonly at: string;
      readonly who: string;
      readonly what: string;
      readonly reason: string;
    }[];
  } | null;
}

const style = `
body { font: 15px/1.5 system-ui, sans-serif; color: #1c2430; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d5dae1; }
th { font-weight: 600; } .quiet { color: #5a6675; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

/** The report as one file that needs nothing else, loads nothing and runs nothing. */
export function reportHtml(report: Report): string {
  const body = [
    `<h1>${escaped(report.title)}</h1>`,
    `<p class="quiet">Made by Vestibule on ${escaped(dateText(report.made))}.</p>`,
    heading("Summary"),
    list(report.summary),
    heading(`Guests, and why (${report.guests.length})`),
    table(
      ["Guest", "E-mail", "Why", "Reaches"],
      report.guests.map((one) => [one.name, one.email, one.why, one.reaches.join("\n")]),
      "Nobody is a guest.",
    ),
    heading(`Spaces open to guests (${report.open.length})`),
    table(
      ["Space", "Name", "Guests", "Open to everyone who is logged in"],
      report.open.map((one) => [one.key, one.name, String(one.guests), one.openToAll ? "yes" : ""]),
      "No guest reaches a space.",
    ),
    heading(`Findings (${report.findings.length})`),
    report.findings.length === 0 ? "<p>Nothing wants a look.</p>" : list(report.findings),
    ...changesOf(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(report.title)}</title>
<style>${style}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

function changesOf({ changes }: Report): string[] {
  if (changes === null) return [];
  return [
    heading(`Changes since ${changes.since}: ${counted(changes.rows.length, "change")}`),
    table(
      ["When", "Who", "What", "Why"],
      changes.rows.map((one) => [dateText(one.at), one.who, one.what, one.reason]),
      "Nothing was changed.",
    ),
  ];
}

function heading(text: string): string {
  return `<h2>${escaped(text)}</h2>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((one) => `<li>${escaped(one)}</li>`).join("\n")}</ul>`;
}

function table(head: readonly string[], rows: readonly string[][], none: string): string {
  if (rows.length === 0) return `<p>${escaped(none)}</p>`;
  const cells = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((one) => `<${tag}>${escaped(one).replaceAll("\n", "<br>")}</${tag}>`).join("")}</tr>`;
  const body = rows.map((row) => cells("td", row)).join("\n");
  return `<table><thead>${cells("th", head)}</thead><tbody>\n${body}\n</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\P{Cc}\n]|[\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu, " ");
}
