// The entry of the window.
import "@mantine/core/styles.layer.css";
import "./global.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "../state/queries.ts";
import { App } from "./App.tsx";
import { CrashBoundary } from "./CrashBoundary.tsx";
import { startI18n } from "./i18n.ts";
import { cssVariables, theme } from "./theme.ts";

startI18n();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <CrashBoundary>
          <App />
        </CrashBoundary>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
