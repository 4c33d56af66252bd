// The bar above a page: first, previous, number, next, last. It knows page numbers, not pages.
import { ActionIcon, NumberInput, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./pdf.module.css";

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** At the end of the bar: for example a menu of parts. */
  readonly children?: ReactNode;
};

export function PageTurner({ page, pages, onPage, children }: Props) {
  const { t } = useTranslation("packets");
  return (
    <div className={classes["bar"]} role="toolbar" aria-label={t("preview.pages")}>
      <Turn label={t("preview.first")} disabled={page <= 1} onClick={() => onPage(1)}>
        <IconChevronsLeft size={18} />
      </Turn>
      <Turn label={t("preview.previous")} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={18} />
      </Turn>
      <PageNumber page={page} pages={pages} onPage={onPage} />
      <Text className={classes["of"]} size="sm" data-testid="preview-pages">
        {t("preview.of", { pages })}
      </Text>
      <Turn label={t("preview.next")} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={18} />
      </Turn>
      <Turn label={t("preview.last")} disabled={page >= pages} onClick={() => onPage(pages)}>
        <IconChevronsRight size={18} />
      </Turn>
      {children}
    </div>
  );
}

/**
 * Goes to the page while its number is typed. What is typed stands until Enter is pressed or the field is left: a page that comes
 * meanwhile does not change it under the fingers. Then a number beyond the last page leads to the last, and none stays here.
 */
function PageNumber({ page, pages, onPage }: Omit<Props, "children">) {
  const { t } = useTranslation("packets");
  const [typed, setTyped] = useState<string | number | null>(null);

  function change(value: string | number): void {
    setTyped(value);
    const wanted = numberIn(value);
    if (wanted !== null && wanted === pageWithin(wanted, pages)) onPage(wanted);
  }
  function settle(): void {
    const wanted = typed === null ? null : numberIn(typed);
    if (wanted !== null) onPage(pageWithin(wanted, pages));
    setTyped(null);
  }
  return (
    <NumberInput
      className={classes["number"]}
      size="xs"
      aria-label={t("preview.page")}
      value={typed ?? page}
      min={1}
      max={pages}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={change}
      onClick={({ currentTarget }) => currentTarget.select()}
      onKeyDown={({ key }) => {
        if (key === "Enter") settle();
      }}
      onBlur={settle}
    />
  );
}

/** What somebody typed as a number; null for nothing. */
function numberIn(typed: string | number): number | null {
  return typed === "" ? null : Number(typed);
}

function pageWithin(page: number, pages: number): number {
  return Math.min(pages, Math.max(1, Math.round(page)));
}

/** The page that a key leads to, or null: Page Down, Page Up, Home and End, outside of fields. */
export function pageOfKey(event: KeyboardEvent, page: number, pages: number): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return null;
  const target = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: pages }[event.key];
  return target === undefined ? null : pageWithin(target, pages);
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
