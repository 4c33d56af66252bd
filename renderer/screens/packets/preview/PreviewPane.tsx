// The preview beside the list: the page at hand as it will be printed, and the way to the others.
import { ActionIcon, Loader, Menu } from "@mantine/core";
import { IconDotsVertical, IconFileText, IconPrinter, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { LazyPdfPage } from "../../../components/pdf/LazyPdfPage.tsx";
import { PageTurner, pageOfKey } from "../../../components/pdf/PageTurner.tsx";
import classes from "./preview.module.css";
import { closePreview, type Preview, showPage } from "./preview.ts";
import { SectionMenu } from "./SectionMenu.tsx";
import { usePage, type ViewState } from "./use-packet-view.ts";

type Props = {
  readonly preview: Preview | null;
  readonly title: string;
  readonly view: ViewState;
  /** Saves the page of a sealed packet once more. */
  readonly onReprint: (packetId: string, page: number) => void;
};

export function PreviewPane({ preview, title, view, onReprint }: Props) {
  const { t } = useTranslation("packets");
  return (
    <aside className={classes["pane"]} aria-label={t("preview.title")} data-testid="preview">
      {preview === null ? (
        <div className={classes["empty"]}>
          <IconFileText size={32} stroke={1.5} aria-hidden />
          <p>{t("preview.empty")}</p>
        </div>
      ) : (
        <>
          <header className={classes["head"]}>
            <h2 className={classes["title"]}>{title}</h2>
            {preview.kind === "sealed" && (
              <PageMenu page={preview.page} onReprint={() => onReprint(preview.packetId, preview.page)} />
            )}
            <ActionIcon aria-label={t("preview.close")} title={t("preview.close")} onClick={closePreview}>
              <IconX size={18} />
            </ActionIcon>
          </header>
          {/* A page of one packet is never seen under the title of another. */}
          <Pages
            key={preview.kind === "sealed" ? preview.packetId : preview.missionId}
            preview={preview}
            title={title}
            view={view}
          />
        </>
      )}
    </aside>
  );
}

function PageMenu({ page, onReprint }: { readonly page: number; readonly onReprint: () => void }) {
  const { t } = useTranslation("packets");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("preview.pageMenu")} title={t("preview.pageMenu")}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={onReprint}>
          {t("preview.reprint", { page })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type PagesProps = { readonly preview: Preview; readonly title: string; readonly view: ViewState };

function Pages({ preview, title, view }: PagesProps) {
  const { t } = useTranslation("packets");
  const scroller = useRef<HTMLElement>(null);
  const { opened, isOpening, error } = view;
  const pages = opened?.packet.pages ?? 1;
  const page = Math.min(preview.page, pages);
  // The packet before is not leafed through while another one is being opened.
  const { shown, error: pageError } = usePage(isOpening ? null : opened, page);
  const failure = isOpening ? null : (error ?? pageError);

  function goTo(target: number) {
    showPage(target);
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole preview; each has a button too
    <div
      className={classes["pages"]}
      onKeyDown={(event) => {
        const target = pageOfKey(event, page, pages);
        if (target === null) return;
        event.preventDefault();
        goTo(target);
      }}
    >
      {opened !== null && !isOpening && (
        <PageTurner page={page} pages={pages} onPage={goTo}>
          <SectionMenu packet={opened.packet} page={page} onPage={goTo} />
        </PageTurner>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes["scroller"]} ref={scroller} tabIndex={0} aria-label={title} aria-busy={isOpening}>
        {failure === null ? null : <FailureAlert error={failure} />}
        {shown === null ? (
          failure === null && <Making />
        ) : (
          <LazyPdfPage
            waiting={<Making />}
            bytes={shown.bytes}
            page={shown.page}
            label={t("preview.pageLabel", { page: shown.page, pages })}
          />
        )}
      </section>
    </div>
  );
}

function Making() {
  const { t } = useTranslation("packets");
  return (
    <div className={classes["making"]} role="status">
      <Loader size="sm" aria-hidden />
      <p>{t("preview.making")}</p>
    </div>
  );
}
