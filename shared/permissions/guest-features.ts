/** What Confluence leaves open to guests or closes to them, whatever they are granted (R27). */
export const guestFeatures = [
  { id: "people-directory", label: "People directory", open: false },
  { id: "site-analytics", label: "Site analytics", open: false },
  { id: "space-analytics", label: "Space analytics", open: false },
  { id: "page-analytics", label: "Page analytics", open: true },
  { id: "team-calendars", label: "Team Calendars", open: false },
  { id: "questions", label: "Questions", open: false },
  { id: "apps-on-reachable-pages", label: "Apps on pages they reach", open: true },
  { id: "app-management", label: "App management", open: false },
  { id: "leaky-macros", label: "Macros that show site-wide or personal data", open: false },
] as const;

/** The features that are open to guests, or those that are closed to them. */
export function guestFeaturesThatAre(state: "open" | "closed") {
  return guestFeatures.filter((one) => one.open === (state === "open"));
}
