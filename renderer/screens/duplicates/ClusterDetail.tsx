// One cluster: why its signatures were linked, its members side by side, and the ways to part them.
import { Button, Kbd } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cluster } from "#shared/contract/duplicates.ts";
import classes from "./duplicates.module.css";
import { MembersTable } from "./MembersTable.tsx";
import { PrintedBar } from "./PrintedBar.tsx";
import { type Printed, printedAfter, printedOf } from "./printed.ts";

type ClusterDetailProps = {
  readonly cluster: Cluster;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onSplitAll: () => void;
  readonly onTakeOut: () => void;
};

export function ClusterDetail({ cluster, chosen, onChoose, onSplitAll, onTakeOut }: ClusterDetailProps) {
  const { t } = useTranslation("duplicates");
  const name = cluster.members[0]?.name ?? "";
  const [choice, setChoice] = useState<{ readonly cluster: number; readonly printed: Printed } | null>(null);
  const printed = choice?.cluster === cluster.id ? choice.printed : printedOf(cluster);
  return (
    <section className={classes["detail"]} aria-label={t("members.label", { name })} data-testid="cluster">
      <header className={classes["detailHead"]}>
        <h2 className={classes["detailName"]}>{name}</h2>
        <p className={classes["tier"]}>{t(`tier.${cluster.tier}`)}</p>
        <p className={classes["quiet"]}>{t(`why.${cluster.tier}`)}</p>
      </header>
      <MembersTable
        members={cluster.members}
        label={t("members.label", { name })}
        chosen={chosen}
        onChoose={onChoose}
        printed={printed}
        onPrinted={(next) => setChoice({ cluster: cluster.id, printed: printedAfter(printed, next) })}
      />
      <PrintedBar key={cluster.id} cluster={cluster} printed={printed} onKept={() => setChoice(null)} />
      <div className={classes["actions"]}>
        <Button variant="default" onClick={onSplitAll}>
          {t("split.all")}
        </Button>
        <Button variant="default" disabled={chosen.size === 0} onClick={onTakeOut}>
          {chosen.size === 0 ? t("split.takeOutNone") : t("split.takeOut", { count: chosen.size })}
        </Button>
      </div>
      <KeyHints />
    </section>
  );
}

function KeyHints() {
  const { t } = useTranslation("duplicates");
  const hints = [
    ["↑ ↓", "walk"],
    ["S", "splitAll"],
    ["T", "takeOut"],
    ["U", "undo"],
  ] as const;
  return (
    <section className={classes["keys"]} aria-label={t("keys.label")}>
      {hints.map(([key, meaning]) => (
        <span key={key}>
          <Kbd size="sm">{key}</Kbd> {t(`keys.${meaning}`)}
        </span>
      ))}
    </section>
  );
}
