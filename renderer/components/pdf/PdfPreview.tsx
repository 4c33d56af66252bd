// A PDF to leaf through, one page at a time, fitted to the width it is given. It says what is on the page, not what it means.
import { ActionIcon, Alert, NumberInput, Skeleton, Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import {
  IconAlertCircle,
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
} from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { PdfPage } from "./PdfPage.tsx";
import classes from "./pdf.module.css";
import { usePdfDocument } from "./pdf-document.ts";

type PdfPreviewProps = {
  readonly bytes: Uint8Array;
  /** Names the document for screen readers. */
  readonly title: string;
};

export function PdfPreview({ bytes, title }: PdfPreviewProps) {
  const { t } = useTranslation("packets");
  const opened = usePdfDocument(bytes);
  const [page, setPage] = useState(1);
  const [drawFailure, setDrawFailure] = useState<string | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const { ref: sizer, width } = useElementSize();
  const pages = opened.state === "open" ? opened.document.numPages : 0;

  function goTo(target: number) {
    if (pages === 0) return;
    setPage(Math.min(pages, Math.max(1, Math.round(target))));
    setDrawFailure(null);
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const target = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: pages }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  }

  const failure = opened.state === "failed" ? opened.message : drawFailure;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole preview; each has a button too
    <div className={classes["preview"]} onKeyDown={onKeyDown}>
      <div className={classes["bar"]} role="toolbar" aria-label={t("preview.pages")}>
        <Turn label={t("preview.first")} disabled={page <= 1} onClick={() => goTo(1)}>
          <IconChevronsLeft size={18} />
        </Turn>
        <Turn label={t("preview.previous")} disabled={page <= 1} onClick={() => goTo(page - 1)}>
          <IconChevronLeft size={18} />
        </Turn>
        <NumberInput
          className={classes["number"]}
          size="xs"
          aria-label={t("preview.page")}
          value={page}
          min={1}
          max={Math.max(1, pages)}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          disabled={pages === 0}
          onChange={(value) => typeof value === "number" && goTo(value)}
        />
        <Text className={classes["of"]} size="sm" data-testid="preview-pages">
          {t("preview.of", { pages })}
        </Text>
        <Turn label={t("preview.next")} disabled={page >= pages} onClick={() => goTo(page + 1)}>
          <IconChevronRight size={18} />
        </Turn>
        <Turn label={t("preview.last")} disabled={page >= pages} onClick={() => goTo(pages)}>
          <IconChevronsRight size={18} />
        </Turn>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes["scroller"]} ref={scroller} tabIndex={0} aria-label={title}>
        <div ref={sizer}>
          {failure !== null && (
            <Alert color="red" icon={<IconAlertCircle />} title={t("preview.failed")}>
              {failure}
            </Alert>
          )}
          {opened.state === "opening" && <Skeleton height={400} radius={0} />}
          {opened.state === "open" && (
            <PdfPage
              document={opened.document}
              page={Math.min(page, pages)}
              width={Math.floor(width)}
              label={t("preview.pageLabel", { page: Math.min(page, pages), pages })}
              onFailed={setDrawFailure}
            />
          )}
        </div>
      </section>
    </div>
  );
}

type TurnProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Turn({ label, disabled, onClick, children }: TurnProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
