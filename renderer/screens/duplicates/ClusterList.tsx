// The clusters as a list to walk through; rows load as they come into view.
import type { Virtualizer } from "@tanstack/react-virtual";
import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../app/format.ts";
import classes from "./duplicates.module.css";
import type { Clusters } from "./use-clusters.ts";

type ClusterListProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly clusters: Clusters;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly current: number;
  readonly onChoose: (index: number) => void;
};

export function ClusterList({ ref, clusters, virtual, current, onChoose }: ClusterListProps) {
  const { t } = useTranslation("duplicates");
  const id = useId();
  return (
    <div
      ref={ref}
      className={classes["scroller"]}
      role="listbox"
      tabIndex={0}
      aria-label={t("list.label")}
      aria-activedescendant={`${id}-${current}`}
      data-testid="clusters"
    >
      <div className={classes["virtual"]} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const cluster = clusters.at(item.index);
          const first = cluster?.members[0];
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box itself is walked by keyboard
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={item.index === current}
              aria-setsize={clusters.total ?? -1}
              aria-posinset={item.index + 1}
              className={classes["option"]}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={() => onChoose(item.index)}
            >
              {cluster === undefined || first === undefined ? (
                <span className={classes["quiet"]}>{t("list.loading")}</span>
              ) : (
                <>
                  <span className={classes["optionName"]}>{first.name}</span>
                  <span className={classes["optionSize"]}>{t("list.size", { count: cluster.members.length })}</span>
                  <span className={classes["optionMore"]}>
                    {first.email ?? [first.postalCode, first.city].filter((part) => part !== null).join(" ")}
                  </span>
                  <span className={classes["optionRank"]}>{formatNumber(item.index + 1)}</span>
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
