// The packet at hand: how many of its pages were checked, and which are still missing.
import { NativeSelect, Progress } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PacketRow } from "#shared/contract/packets.ts";
import { ask } from "../../../api/engine.ts";
import { formatNumber } from "../../../app/format.ts";
import { ConfirmButton } from "../../../components/ConfirmButton.tsx";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { StateMark } from "../../../components/StateMark.tsx";
import { keys, queryClient } from "../../../state/queries.ts";
import { useStore } from "../../../state/store.ts";
import { packetAtHand } from "./checks.ts";
import classes from "./codes.module.css";
import { uncheckedRanges } from "./verdicts.ts";

type Props = {
  readonly packets: readonly PacketRow[];
  /** The keyboard goes back to the codes. */
  readonly onChosen: () => void;
};

export function CheckedPacket({ packets, onChosen }: Props) {
  const { t } = useTranslation("codes");
  const packetId = useStore(packetAtHand);
  return (
    <aside className={classes["packet"]} aria-label={t("packet.title")}>
      <NativeSelect
        label={t("packet.title")}
        description={t("packet.hint")}
        value={packetId ?? ""}
        data={[
          { value: "", label: t("packet.any") },
          ...packets.map(({ id, checkedPages }) => ({
            value: id,
            label: checkedPages === 0 ? id : t("packet.option", { packet: id, count: checkedPages }),
          })),
        ]}
        onChange={({ currentTarget }) => {
          packetAtHand.set(currentTarget.value === "" ? null : currentTarget.value);
          onChosen();
        }}
      />
      {packetId !== null && <Pages key={packetId} packetId={packetId} onChosen={onChosen} />}
    </aside>
  );
}

function Pages({ packetId, onChosen }: { readonly packetId: string; readonly onChosen: () => void }) {
  const { t } = useTranslation("codes");
  const queryKey = [...keys.checkedPages, packetId];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask((client) => client.packets.checkedPages({ packetId })),
  });
  const forgetting = useMutation({
    mutationFn: () => ask((client) => client.packets.checkAnew({ packetId })),
    onSuccess: (pages) => queryClient.setQueryData(queryKey, pages),
    onSettled: onChosen,
  });
  if (error !== null) return <FailureAlert error={error} />;
  if (data === undefined) return null;
  const { pages, checked } = data;
  const missing = uncheckedRanges(pages, checked);
  return (
    <div className={classes["pages"]} data-testid="checked-pages">
      <p>{t("packet.checked", { checked: checked.length, count: pages })}</p>
      <Progress
        size="sm"
        value={pages === 0 ? 0 : (100 * checked.length) / pages}
        aria-label={t("packet.checked", { checked: checked.length, count: pages })}
      />
      {missing.length === 0 ? (
        <StateMark tone="good">{t("packet.whole")}</StateMark>
      ) : (
        <>
          <h2 className={classes["heading"]}>{t("packet.missing", { count: pages - checked.length })}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <ul className={classes["missing"]} tabIndex={0}>
            {missing.map(({ from, to }) => (
              <li key={from}>{from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`}</li>
            ))}
          </ul>
        </>
      )}
      {checked.length > 0 && (
        <ConfirmButton
          label={t("packet.anew")}
          title={t("packet.anewTitle", { packet: packetId })}
          text={t("packet.anewText", { count: checked.length })}
          button={{ size: "compact-sm" }}
          onConfirm={() => forgetting.mutate()}
        />
      )}
    </div>
  );
}
