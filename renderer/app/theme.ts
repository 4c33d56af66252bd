// The one Mantine theme: colours, sizes and the defaults of components.
import {
  ActionIcon,
  Alert,
  Button,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Modal,
  Select,
  Tooltip,
} from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#e9f5f8",
  "#d5e8ee",
  "#abd2df",
  "#7dbbcf",
  "#58a8c2",
  "#3e9cba",
  "#2b89a8",
  "#177390",
  "#0f6480",
  "#04526b",
];

const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 7 },
  colors: { petrol },
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace',
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  headings: {
    fontFamily: fonts,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.4" },
      h2: { fontSize: "1rem", lineHeight: "1.5" },
      h3: { fontSize: "0.875rem", lineHeight: "1.5" },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Alert: Alert.extend({ defaultProps: { variant: "light" } }),
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    // A list of all countries would be made anew with each screen that may show it.
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray" } }),
    // What is typed replaces what was chosen before: all of them are searched by typing.
    Select: Select.extend({ defaultProps: { onClick: ({ currentTarget }) => currentTarget.select() } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 120 } },
      styles: { title: { fontWeight: 600 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { position: "right", size: 440, transitionProps: { duration: 120 } },
      styles: { title: { fontWeight: 600 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, multiline: true, maw: 320 } }),
  },
});

/** Quiet text of both themes has a contrast of at least 4.5 on its grounds (WCAG 2.2 AA). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c636a",
    "--mantine-color-placeholder": "#6b7177",
    "--mantine-color-error": "#b42318",
    "--mantine-color-yellow-light": "#fff6dc",
    "--mantine-color-yellow-light-color": "#7a4a00",
    "--mantine-color-green-light": "#e6f5ea",
    "--mantine-color-green-light-color": "#1b6e34",
    "--mantine-color-red-light": "#fdeceb",
    "--mantine-color-red-light-color": "#a61e1e",
    "--mantine-color-petrol-light": "#e3f0f4",
    "--hand-in-ground": "#f6f7f8",
    "--hand-in-line": "#dee2e6",
    "--hand-in-hover": "#eef1f3",
    "--hand-in-chosen": "#dcecf2",
    "--hand-in-mark": "#0f6480",
    "--hand-in-good": "#1b6e34",
    "--hand-in-warn": "#8a5300",
    "--hand-in-bad": "#b42318",
  },
  dark: {
    "--mantine-color-dimmed": "#a6a7ab",
    "--mantine-color-placeholder": "#9a9ba0",
    "--mantine-color-error": "#ff8f85",
    "--mantine-color-yellow-light": "#37301c",
    "--mantine-color-yellow-light-color": "#f5d489",
    "--mantine-color-green-light": "#1b3324",
    "--mantine-color-green-light-color": "#9fe0b3",
    "--mantine-color-red-light": "#42211f",
    "--mantine-color-red-light-color": "#ffb4ac",
    "--mantine-color-petrol-light": "#16323c",
    "--mantine-color-petrol-light-color": "#a5d6e4",
    "--hand-in-ground": "#1b1c1f",
    "--hand-in-line": "#3a3b40",
    "--hand-in-hover": "#2c2e33",
    "--hand-in-chosen": "#153d4b",
    "--hand-in-mark": "#58a8c2",
    "--hand-in-good": "#69c987",
    "--hand-in-warn": "#f0b455",
    "--hand-in-bad": "#ff8f85",
  },
});
