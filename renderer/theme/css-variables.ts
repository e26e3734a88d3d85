import type { CSSVariablesResolver } from "@mantine/core";

const byMeaning = {
  "--mantine-color-text": "var(--v-ink)",
  "--mantine-color-body": "var(--v-paper)",
  "--mantine-color-dimmed": "var(--v-muted)",
  "--mantine-color-placeholder": "var(--v-muted)",
  "--mantine-color-error": "var(--v-red)",
  "--mantine-color-anchor": "var(--v-teal)",
  "--mantine-color-default": "var(--v-paper)",
  "--mantine-color-default-hover": "var(--v-hover)",
  "--mantine-color-default-color": "var(--v-ink)",
  "--mantine-color-default-border": "var(--v-line)",
  "--mantine-shadow-xl": "var(--v-shadow)",
};

/** Mantine's own colours, told by our meanings in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: byMeaning,
  dark: byMeaning,
});
