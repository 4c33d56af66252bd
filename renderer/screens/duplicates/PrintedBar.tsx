// How a cluster is printed, and the step that keeps another choice.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { ask } from "../../api/engine.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { reviewer } from "../../state/reviewer.ts";
import classes from "./duplicates.module.css";
import { isSamePrinted, type Printed, printedOf } from "./printed.ts";
import { ReviewerDialog } from "./review/ReviewerDialog.tsx";

type Props = { readonly cluster: Cluster; readonly printed: Printed; readonly onKept: () => void };

export function PrintedBar({ cluster, printed, onKept }: Props) {
  const { t } = useTranslation("duplicates");
  const [isAsking, setAsking] = useState(false);
  const keeping = useMutation({
    mutationFn: () => ask((client) => client.review.keep({ ...printed, by: reviewer.get() })),
    onSuccess: onKept,
  });
  const member = (id: number) => cluster.members.find(({ signatureId }) => signatureId === id);
  const name = member(printed.nameFrom)?.name ?? "";
  const city = member(printed.cityFrom)?.city ?? null;
  const isChanged = !isSamePrinted(printed, printedOf(cluster));

  function keep() {
    if (reviewer.get() === "") setAsking(true);
    else keeping.mutate();
  }

  return (
    <section className={classes["printed"]} aria-label={t("keep.label")} data-testid="printed">
      <p>{city === null ? t("keep.printed", { name }) : t("keep.printedIn", { name, city })}</p>
      {isChanged && (
        <Button size="compact-sm" loading={keeping.isPending} onClick={keep}>
          {t("keep.save")}
        </Button>
      )}
      {!isChanged && keeping.isSuccess && <p role="status">{t("keep.saved")}</p>}
      {keeping.error !== null && <FailureAlert error={keeping.error} onDismiss={keeping.reset} />}
      {isAsking && (
        <ReviewerDialog
          onClose={() => setAsking(false)}
          onNamed={() => {
            setAsking(false);
            keeping.mutate();
          }}
        />
      )}
    </section>
  );
}
