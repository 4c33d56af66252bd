// The missions with signers, searched and ordered; only those in view are drawn.
import { NativeSelect } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MissionPackets } from "#shared/contract/packets.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { countryName } from "../../app/format.ts";
import { SearchField } from "../../components/SearchField.tsx";
import { useScreen } from "../../state/screens.ts";
import { MissionRow, type SharedByRows } from "./MissionRow.tsx";
import classes from "./packets.module.css";

const orders = ["signers", "waiting", "name"] as const;
type SortOrder = (typeof orders)[number];

const comparisons: { readonly [order in SortOrder]: (a: MissionPackets, b: MissionPackets) => number } = {
  signers: (a, b) => b.signers - a.signers,
  waiting: (a, b) => b.waiting - a.waiting,
  name: (a, b) => a.mission.city.localeCompare(b.mission.city),
};

type MissionListProps = Omit<SharedByRows, "languages"> & { readonly rows: readonly MissionPackets[] };

export function MissionList({ rows, ...shared }: MissionListProps) {
  const { t } = useTranslation(["packets", "common"]);
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<SortOrder>("signers");
  const languages = useMemo(
    () => packetLanguages.map((value) => ({ value, label: t(`common:language.${value}`) })),
    [t],
  );
  const { focus } = useScreen();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = rows.filter((row) => matches(row, search)).toSorted(comparisons[sort]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    getItemKey: (index) => shown[index]?.mission.id ?? index,
    overscan: 4,
  });
  const wanted = shown.findIndex(
    ({ mission, packets }) => mission.id === focus.missionId || packets.some((packet) => packet.id === focus.packetId),
  );
  useEffect(() => {
    if (wanted >= 0) virtual.scrollToIndex(wanted, { align: "start" });
  }, [wanted, virtual]);

  return (
    <div className={classes["list"]}>
      <div className={classes["tools"]}>
        <SearchField label={t("search")} value={search} onChange={setSearch} />
        <NativeSelect
          aria-label={t("sort.label")}
          value={sort}
          data={orders.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={({ currentTarget }) => setSort(orders.find((order) => order === currentTarget.value) ?? "signers")}
        />
      </div>
      <div ref={scroller} className={classes["scroller"]} role="feed" aria-label={t("missions")}>
        {shown.length === 0 && <p className={classes["reason"]}>{t("common:noMatch", { search })}</p>}
        <div className={classes["virtual"]} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes["item"]}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <MissionRow row={row} languages={languages} {...shared} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function matches({ mission, packets }: MissionPackets, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [mission.id, mission.city, countryName(mission.receivingState), ...packets.map((packet) => packet.id)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
