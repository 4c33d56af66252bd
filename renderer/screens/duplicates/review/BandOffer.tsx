// The offer to accept all open pairs of the chosen band of scores, under the bands.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueFilter, ReviewProgress } from "#shared/contract/review.ts";
import { BandDialog } from "./BandDialog.tsx";
import classes from "./review.module.css";

type Props = { readonly progress: ReviewProgress; readonly filter: QueueFilter };

export function BandOffer({ progress, filter: { from, to } }: Props) {
  const { t } = useTranslation("review");
  const [isOpen, setOpen] = useState(false);
  const band = progress.bands.find((one) => one.from === from && one.to === to);
  if (band === undefined || band.open === 0) return <p className={classes["hint"]}>{t("band.hint")}</p>;
  return (
    <>
      <Button size="compact-sm" variant="light" fullWidth onClick={() => setOpen(true)}>
        {t("band.offer", { count: band.open })}
      </Button>
      {isOpen && <BandDialog band={{ from: band.from, to: band.to }} onClose={() => setOpen(false)} />}
    </>
  );
}
