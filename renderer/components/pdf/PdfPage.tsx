// The picture of one page. The old picture stays until the new one is whole, so nothing flickers while one leafs or types.
import { Alert } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconAlertCircle } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { drawPage } from "./draw-page.ts";
import classes from "./pdf.module.css";

type Props = {
  /** A PDF whose first page is shown. */
  readonly bytes: Uint8Array;
  /** Its number in the packet, counted from 1. */
  readonly page: number;
  readonly label: string;
};

export function PdfPage({ bytes, page, label }: Props) {
  const { t } = useTranslation("packets");
  const place = useRef<HTMLDivElement>(null);
  const { ref: sizer, width: measured } = useElementSize();
  const width = Math.floor(measured);
  const [failure, setFailure] = useState<string | null>(null);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly label: string } | null>(null);

  useEffect(() => {
    if (width < 1) return undefined;
    const controller = new AbortController();
    drawPage(bytes, width, controller.signal).then(
      (canvas) => {
        if (canvas === null || controller.signal.aborted) return;
        const earlier = place.current?.firstElementChild;
        place.current?.replaceChildren(canvas);
        // The memory of a canvas is given back at once, not when it is collected.
        if (earlier instanceof HTMLCanvasElement) earlier.width = 0;
        setFailure(null);
        setDrawn({ page, label });
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => controller.abort();
  }, [bytes, page, label, width]);

  return (
    <div ref={sizer}>
      {failure !== null && (
        <Alert color="red" icon={<IconAlertCircle />} title={t("preview.failed")}>
          {failure}
        </Alert>
      )}
      <div
        ref={place}
        className={classes["page"]}
        role="img"
        aria-label={drawn?.label ?? label}
        data-page={drawn?.page}
        data-testid="page"
      />
    </div>
  );
}
