// The size of a packet in words: pages, sheets, volumes and the boxes they fill.
import { useTranslation } from "react-i18next";

type Size = { readonly pages: number; readonly sheets: number; readonly volumes: number };

/** Each volume has a label for a box of its own. */
export function useSizeWords(): (size: Size) => string {
  const { t } = useTranslation("packets");
  return ({ pages, sheets, volumes }) =>
    [
      t("size.pages", { count: pages }),
      t("size.sheets", { count: sheets }),
      t("size.volumes", { count: volumes }),
      t("size.boxes", { count: volumes }),
    ]
      // A number stays on the line of what it counts.
      .map((part) => part.replaceAll(" ", "\u00a0"))
      .join(" · ");
}
