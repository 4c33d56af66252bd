// Walks through the clusters: the list at the left, the cluster at hand at the right, all of it by keyboard.
import { useDebouncedValue } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import { ClusterDetail } from "./ClusterDetail.tsx";
import { ClusterList } from "./ClusterList.tsx";
import classes from "./duplicates.module.css";
import { LastSplitBar } from "./LastSplitBar.tsx";
import { useClusters } from "./use-clusters.ts";
import { useSplits } from "./use-splits.ts";

const rowHeight = 56;
const nobody: ReadonlySet<number> = new Set();

type Place = { readonly index: number; readonly id: number | null; readonly holds: number | null };

function isAt({ id, members }: Cluster, at: Place): boolean {
  return at.holds === null ? id === at.id : members.some((member) => member.signatureId === at.holds);
}

/** The cluster to begin with: a signature of it, and words that find it. */
export type SoughtCluster = { readonly signatureId: number; readonly words: string };

export function ClusterBrowser({ sought }: { readonly sought: SoughtCluster | null }) {
  const { t } = useTranslation(["duplicates", "common"]);
  const [typed, setTyped] = useState(sought?.words ?? "");
  const [search] = useDebouncedValue(typed.trim(), 120);
  const [at, setAt] = useState<Place>({ index: 0, id: null, holds: sought?.signatureId ?? null });
  const [chosen, setChosen] = useState<{ readonly cluster: number; readonly ids: ReadonlySet<number> } | null>(null);
  const [total, setTotal] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const splits = useSplits(t("title"));
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const clusters = useClusters(search, [at.index, ...virtual.getVirtualItems().map((item) => item.index)]);
  if (clusters.total !== null && clusters.total !== total) setTotal(clusters.total);

  // The cluster at hand is followed when the list changes; when it is gone, the one in its place comes next.
  const followed = clusters.findIndex((one) => isAt(one, at));
  const current = Math.max(0, followed >= 0 ? followed : Math.min(at.index, total - 1));
  const cluster = clusters.at(current);
  const members = cluster?.members.map((member) => member.signatureId) ?? [];
  const ids =
    chosen !== null && chosen.cluster === cluster?.id ? new Set(members.filter((id) => chosen.ids.has(id))) : nobody;

  function choose(index: number) {
    const target = Math.min(total - 1, Math.max(0, index));
    setAt({ index: target, id: clusters.at(target)?.id ?? null, holds: null });
    virtual.scrollToIndex(target, { align: "auto" });
  }

  function split(signatureIds: readonly number[]) {
    if (cluster === undefined || signatureIds.length === 0) return;
    setAt({ index: current, id: cluster.id, holds: null });
    splits.split({ name: cluster.members[0]?.name ?? "", signatureIds });
  }

  function splitAll() {
    split(members);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || (event.target instanceof HTMLInputElement && event.target.type !== "checkbox"))
      return;
    if (event.ctrlKey && event.key !== "z") return;
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: { readonly [key: string]: () => void } = {
      ArrowDown: () => choose(current + 1),
      ArrowUp: () => choose(current - 1),
      PageDown: () => choose(current + page),
      PageUp: () => choose(current - page),
      Home: () => choose(0),
      End: () => choose(total - 1),
      s: splitAll,
      t: () => split([...ids]),
      u: splits.undo,
      ...(event.ctrlKey ? { z: splits.undo } : {}),
    };
    const step = steps[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole pane; each has a button too
    <div className={classes["browser"]} onKeyDown={onKeyDown}>
      <div className={classes["listSide"]}>
        <div className={classes["tools"]}>
          <SearchField
            label={t("list.search")}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setAt({ index: 0, id: null, holds: null });
            }}
          />
          <p className={classes["quiet"]} data-testid="clusters-total" role="status">
            {t("list.total", { count: total })}
          </p>
        </div>
        {clusters.total === 0 && search !== "" && <p className={classes["none"]}>{t("common:noMatch", { search })}</p>}
        <ClusterList ref={list} clusters={clusters} virtual={virtual} current={current} onChoose={choose} />
      </div>
      <div className={classes["detailSide"]}>
        {splits.last !== null && <LastSplitBar last={splits.last} onUndo={splits.undo} onDismiss={splits.forget} />}
        {clusters.error !== null && <FailureAlert error={clusters.error} />}
        {cluster !== undefined && total > 0 && (
          <ClusterDetail
            cluster={cluster}
            chosen={ids}
            onChoose={(next) => setChosen({ cluster: cluster.id, ids: next })}
            onSplitAll={splitAll}
            onTakeOut={() => split([...ids])}
          />
        )}
      </div>
    </div>
  );
}
