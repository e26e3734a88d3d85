import type { SpaceSeed } from "./space-seed.ts";

/** The spaces of the firm itself, as found in January. */
export const companySpaces: readonly SpaceSeed[] = [
  {
    key: "NEWS",
    name: "Halden Today",
    madeBy: "Freya Lund",
    groups: [
      ["confluence-users", "comment"],
      ["people-ops", "edit"],
    ],
  },
  {
    key: "HB",
    name: "Halden Handbook",
    madeBy: "Ingrid Solberg",
    groups: [
      ["confluence-users", "contribute"],
      ["people-ops", "edit"],
    ],
  },
  {
    key: "START",
    name: "New at Halden",
    madeBy: "Ingrid Solberg",
    type: "onboarding",
    groups: [
      ["confluence-users", "comment"],
      ["engineering", "comment"],
      ["people-ops", "edit"],
    ],
  },
  {
    key: "GOALS26",
    name: "Goals 2026",
    madeBy: "Karl Halden",
    groups: [["confluence-users", "contribute"]],
    people: [["Margareta Holm", "edit"]],
  },
  {
    key: "GOALS25",
    name: "Goals 2025",
    madeBy: "Karl Halden",
    status: "archived",
    groups: [["confluence-users", "view"]],
  },
  {
    key: "OFFICE",
    name: "Offices and Workshops",
    madeBy: "Stellan Brodd",
    groups: [
      ["confluence-users", "contribute"],
      ["people-ops", "edit"],
    ],
  },
  {
    key: "HSE",
    name: "Health and Safety",
    madeBy: "Sigrid Moe",
    groups: [
      ["confluence-users", "contribute"],
      ["engineering", "contribute"],
      ["design-studio", "contribute"],
    ],
  },
  {
    key: "ITSM",
    name: "IT Service Desk",
    madeBy: "Marcus Oyelaran",
    type: "knowledge_base",
    groups: [["confluence-users", "comment"]],
    people: [["Edmund Hale", "edit"]],
    anyActiveUser: true,
  },
  {
    key: "HELP",
    name: "Help Center",
    madeBy: "Noor Haddad",
    type: "knowledge_base",
    groups: [
      ["confluence-users", "comment"],
      ["client-services", "edit"],
    ],
    anonymous: ["read/space"],
  },
  {
    key: "FIN",
    name: "Finance",
    madeBy: "Margareta Holm",
    groups: [["finance", "edit"]],
    people: [
      ["Karl Halden", "view"],
      ["Table Filter", "edit"],
      ["Nightly Backup", "view"],
    ],
  },
  {
    key: "FINARC",
    name: "Finance Archive",
    madeBy: "Margareta Holm",
    status: "archived",
    groups: [["finance", "edit"]],
    people: [["Harald Eide", "edit"]],
  },
  {
    key: "PAY",
    name: "Compensation",
    madeBy: "Ingrid Solberg",
    groups: [["finance", "view"]],
    people: [["Tuva Bakken", "edit"]],
  },
  {
    key: "PROC",
    name: "Procurement",
    madeBy: "Wolfgang Adler",
    groups: [
      ["confluence-users", "comment"],
      ["finance", "edit"],
    ],
  },
  { key: "LEGAL", name: "Legal Review", madeBy: "Hana Sjöberg", groups: [["legal", "edit"]] },
  {
    key: "BOARD",
    name: "Board Room",
    madeBy: "Karl Halden",
    people: [
      ["Solveig Halden", "edit"],
      ["Margareta Holm", "comment"],
      ["Hana Sjöberg", "comment"],
      ["Harald Eide", "view"],
      ["Gunilla Ask", ["export/space"]],
    ],
  },
  {
    key: "SEC",
    name: "Security Incidents",
    madeBy: "Marcus Oyelaran",
    groups: [["legal", "view"]],
    people: [["Astrid Lindqvist", "own"]],
  },
];
