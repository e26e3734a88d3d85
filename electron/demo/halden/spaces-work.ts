import type { SpaceSeed } from "./space-seed.ts";

/** Where departments and clients meet, as found in January. */
export const workSpaces: readonly SpaceSeed[] = [
  {
    key: "CP",
    name: "Client Portal",
    madeBy: "Priya Okafor",
    groups: [
      ["confluence-users", "contribute"],
      ["client-services", "edit"],
    ],
  },
  {
    key: "BRAND",
    name: "Brand Assets",
    madeBy: "Ivo Lang",
    groups: [
      ["confluence-users", "comment"],
      ["design-studio", "edit"],
      ["agency-leads", ["read/space", "create/page", "create/comment", "export/space"]],
    ],
  },
  {
    key: "PW",
    name: "Partner Wiki",
    madeBy: "Priya Okafor",
    groups: [
      ["confluence-users", "contribute"],
      ["client-services", "edit"],
      ["agency-leads", "contribute"],
    ],
  },
  {
    key: "CS",
    name: "Client Services",
    madeBy: "Priya Okafor",
    groups: [
      ["confluence-users", "comment"],
      ["client-services", "edit"],
    ],
  },
  {
    key: "SALES",
    name: "Sales Playbook",
    madeBy: "Gustav Engström",
    groups: [
      ["sales", "edit"],
      ["client-services", "comment"],
    ],
    people: [["Yolanda Prieto", "own"]],
  },
  {
    key: "TEND",
    name: "Tenders",
    madeBy: "Maya Levy",
    groups: [
      ["sales", "edit"],
      ["engineering", "contribute"],
      ["finance", "comment"],
      ["legal", "comment"],
    ],
    people: [["Table Filter", "edit"]],
  },
  {
    key: "ENG",
    name: "Engineering",
    madeBy: "Tomasz Zielinski",
    groups: [
      ["confluence-users", "comment"],
      ["engineering", "edit"],
    ],
    people: [
      ["Diagram Board", "edit"],
      ["Nightly Backup", "view"],
      ["Release Notes", "contribute"],
    ],
  },
  {
    key: "CAD",
    name: "Modelling Standards",
    madeBy: "Klara Novotna",
    groups: [
      ["confluence-users", "view"],
      ["engineering", "edit"],
      ["design-studio", "edit"],
    ],
    people: [["Diagram Board", "edit"]],
  },
  {
    key: "LAB",
    name: "Materials Lab",
    madeBy: "Thandiwe Mokoena",
    groups: [
      ["confluence-users", "comment"],
      ["engineering", "contribute"],
    ],
    people: [["Per Lofgren", "edit"]],
  },
  {
    key: "QMS",
    name: "Quality System",
    madeBy: "Alma Quist",
    groups: [
      ["confluence-users", "view"],
      ["engineering", "comment"],
    ],
    people: [["Table Filter", "edit"]],
  },
  {
    key: "DES",
    name: "Design Studio",
    madeBy: "Chiara Romano",
    groups: [
      ["confluence-users", "comment"],
      ["design-studio", "edit"],
    ],
    people: [["Diagram Board", "edit"]],
  },
];
