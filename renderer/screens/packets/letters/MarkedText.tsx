// A field for long text in which some stretches are marked. The marks are drawn by the same text behind the field.
import { Input } from "@mantine/core";
import { type Ref, useId, useRef } from "react";
import classes from "./letters.module.css";

/** A stretch of the text: from its first UTF-16 unit to the one after its last. */
export type Mark = { readonly from: number; readonly to: number; readonly tone: "known" | "wrong" };

type Props = {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly value: string;
  readonly marks: readonly Mark[];
  /** The id of what tells about the wrong marks. */
  readonly describedBy: string;
  readonly language: string;
  readonly onChange: (value: string) => void;
};

export function MarkedText({ ref, label, value, marks, describedBy, language, onChange }: Props) {
  const id = useId();
  const behind = useRef<HTMLDivElement>(null);
  return (
    <div className={classes["editor"]}>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <div className={classes["marked"]}>
        <div ref={behind} className={classes["behind"]} aria-hidden>
          {pieces(value, marks).map(({ from, text, tone }) => (
            <span key={from} className={tone === null ? undefined : classes[tone]}>
              {text}
            </span>
          ))}
          {/* A field shows the line after a last break; a block of text does not without something on it. */}
          {"\n"}
        </div>
        <textarea
          ref={ref}
          id={id}
          className={classes["text"]}
          lang={language}
          dir="auto"
          spellCheck={false}
          maxLength={50_000}
          aria-invalid={marks.some(({ tone }) => tone === "wrong")}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (behind.current !== null) behind.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
    </div>
  );
}

type Piece = { readonly from: number; readonly text: string; readonly tone: Mark["tone"] | null };

/** The text cut at its marks, which follow each other without overlapping. */
function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { from, to, tone } of marks) {
    if (from > at) cut.push({ from: at, text: text.slice(at, from), tone: null });
    cut.push({ from, text: text.slice(from, to), tone });
    at = to;
  }
  if (at < text.length) cut.push({ from: at, text: text.slice(at), tone: null });
  return cut;
}
