// The preview beside the list: the real PDF, or what will be shown there.
import { ActionIcon, Loader } from "@mantine/core";
import { IconFileText, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./packets.module.css";
import { closePreview, type Preview } from "./preview.ts";

/** pdf.js is large and loads with the first preview. */
const PdfPreview = lazy(async () => ({ default: (await import("../../components/pdf/PdfPreview.tsx")).PdfPreview }));

export function PreviewPane({ preview }: { readonly preview: Preview | null }) {
  const { t } = useTranslation("packets");
  return (
    <aside className={classes["pane"]} aria-label={t("preview.title")} data-testid="preview">
      {preview === null ? (
        <div className={classes["paneEmpty"]}>
          <IconFileText size={32} stroke={1.5} aria-hidden />
          <p>{t("preview.empty")}</p>
        </div>
      ) : (
        <>
          <header className={classes["paneHead"]}>
            <h2 className={classes["missionName"]}>{preview.title}</h2>
            <ActionIcon aria-label={t("preview.close")} title={t("preview.close")} onClick={closePreview}>
              <IconX size={18} />
            </ActionIcon>
          </header>
          {preview.bytes === null ? (
            <Making />
          ) : (
            <Suspense fallback={<Making />}>
              <Pages key={preview.title} bytes={preview.bytes} title={preview.title} />
            </Suspense>
          )}
        </>
      )}
    </aside>
  );
}

/** A new document begins at its first page. */
function Pages({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const [first, setFirst] = useState({ bytes, number: 0 });
  if (first.bytes !== bytes) setFirst({ bytes, number: first.number + 1 });
  return <PdfPreview key={first.number} bytes={bytes} title={title} />;
}

function Making() {
  const { t } = useTranslation("packets");
  return (
    <div className={classes["paneEmpty"]} role="status">
      <Loader size="sm" aria-hidden />
      <p>{t("preview.making")}</p>
    </div>
  );
}
