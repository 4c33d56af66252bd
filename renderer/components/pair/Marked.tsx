// A value with its differing characters marked: other characters boldly, another form of the same letter softly, capitals not.
import { Fragment } from "react";
import classes from "./pair.module.css";
import type { Segment } from "./text-diff.ts";

export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  let offset = 0;
  return segments.map(({ text, likeness }) => {
    const key = offset;
    offset += text.length;
    if (likeness === "same" || likeness === "case") return <Fragment key={key}>{text}</Fragment>;
    return (
      <mark key={key} className={classes[likeness]}>
        {text}
      </mark>
    );
  });
}
