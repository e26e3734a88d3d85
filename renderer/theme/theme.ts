import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from "@mantine/core";

const teal: MantineColorsTuple = [
  "#eef8f5",
  "#dff1ec",
  "#bfe3da",
  "#8fd3c3",
  "#56c7b0",
  "#2f9a84",
  "#1a7868",
  "#0f6b5c",
  "#0b5a4d",
  "#07463c",
];

/** Mantine's own greys of the dark theme, in ours: text first, fields and paper at six and seven. */
const dark: MantineColorsTuple = [
  "#e4eaf0",
  "#c3cdd6",
  "#9fadba",
  "#71808e",
  "#3a4855",
  "#2b3742",
  "#18212a",
  "#18212a",
  "#151d25",
  "#11181f",
];

/** What Mantine needs to look like an instrument: Plex, small radii, 14/20 text, one accent. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, dark },
  white: "#ffffff",
  black: "#18212c",
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { xs: "16px", sm: "18px", md: "20px", lg: "24px", xl: "26px" },
  headings: {
    fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "25px", lineHeight: "33px", fontWeight: "500" },
      h2: { fontSize: "18px", lineHeight: "24px" },
      h3: { fontSize: "14px", lineHeight: "20px" },
    },
  },
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "10px", xl: "12px" },
  defaultRadius: "md",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Modal: {
      defaultProps: { centered: true, radius: "xl", padding: 20, shadow: "xl" },
      styles: { title: { fontSize: 16, fontWeight: 600, lineHeight: "24px" } },
    },
    Button: { defaultProps: { size: "sm", fw: 500 } },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Put this notice away" } } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
  },
});
