// The views of a screen as tabs that fill its height; only the one in sight is kept.
import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./ViewTabs.module.css";

type Props = {
  readonly value: string;
  readonly onChange: (value: string | null) => void;
  /** Of each view, beside what makes it fill the screen. */
  readonly panelClass?: string | undefined;
  readonly children: ReactNode;
};

export function ViewTabs({ value, onChange, panelClass = "", children }: Props) {
  const { root = "", list = "", panel = "" } = classes;
  return (
    <Tabs
      value={value}
      onChange={onChange}
      classNames={{ root, list, panel: `${panel} ${panelClass}` }}
      keepMounted={false}
    >
      {children}
    </Tabs>
  );
}
