// Catches a bug while drawing: tells it once, with a redacted text, and offers to load the window again.
import { Button } from "@mantine/core";
import i18next from "i18next";
import { Component, type ReactNode } from "react";
import { FailureAlert } from "../components/FailureAlert.tsx";
import classes from "./CrashBoundary.module.css";

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown; readonly crashed: boolean };

export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: null, crashed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className={classes["crash"]}>
        <h1>{i18next.t("crash.title")}</h1>
        <FailureAlert error={this.state.error} />
        <Button className={classes["reload"]} onClick={() => window.location.reload()}>
          {i18next.t("crash.reload")}
        </Button>
      </main>
    );
  }
}
