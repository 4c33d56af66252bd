// A text field that is as high as its text, within bounds.
import { Textarea, type TextareaProps } from "@mantine/core";
import type { CSSProperties } from "react";
import classes from "./GrowingTextarea.module.css";

type Props = Omit<TextareaProps, "autosize" | "minRows" | "maxRows" | "rows" | "classNames" | "style"> & {
  /** Lines that it has room for when empty. */
  readonly minRows: number;
  /** Lines from which on it scrolls. */
  readonly maxRows?: number;
};

export function GrowingTextarea({ minRows, maxRows = 1000, ...rest }: Props) {
  const bounds = { "--least-lines": minRows, "--most-lines": maxRows } as CSSProperties;
  return <Textarea {...rest} style={bounds} classNames={{ input: classes["input"] ?? "" }} />;
}
