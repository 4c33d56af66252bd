// A sealed packet: how far it has come, how large it is, and what can be done with its files.
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PacketRow } from "#shared/contract/packets.ts";
import { formatDate } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { StateMark, type StateTone } from "../../components/StateMark.tsx";
import { PacketMenu } from "./PacketMenu.tsx";
import classes from "./packets.module.css";
import { showSealed } from "./preview/preview.ts";
import { useSizeWords } from "./size-words.ts";
import { type PacketActions, savedFolder } from "./use-packet-actions.ts";

const tones: { readonly [state in PacketRow["state"]]: StateTone } = {
  sealed: "waiting",
  saved: "info",
  delivered: "good",
  refused: "bad",
};

type PacketLineProps = {
  readonly packet: PacketRow;
  readonly actions: PacketActions;
  /** True right after it was sealed: the next step gets the focus. */
  readonly focused: boolean;
  readonly shown: boolean;
};

export function PacketLine({ packet, actions, focused, shown }: PacketLineProps) {
  const { t } = useTranslation(["packets", "common"]);
  const saveButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) saveButton.current?.focus();
  }, [focused]);
  const delivery = packet.lastDelivery;
  return (
    <fieldset
      className={classes["line"]}
      aria-label={t("packet.group", { packet: packet.id })}
      data-testid={`packet-${packet.id}`}
      data-shown={shown}
    >
      <div className={classes["words"]}>
        <p className={classes["packetId"]}>
          {packet.id}
          <span data-testid="packet-state">
            <StateMark tone={tones[packet.state]}>{t(`common:packetState.${packet.state}`)}</StateMark>
          </span>
        </p>
        <Facts packet={packet} />
        {delivery !== null && (
          <p className={classes["quiet"]}>
            {t(`common:outcome.${delivery.outcome}`)}, {formatDate(delivery.date)}
          </p>
        )}
        <Remarks packet={packet} />
      </div>
      <div className={classes["buttons"]}>
        <Button size="compact-sm" variant="default" onClick={() => showSealed(packet.id)}>
          {t("packet.preview")}
        </Button>
        <Button
          ref={saveButton}
          size="compact-sm"
          variant={packet.state === "sealed" ? "filled" : "default"}
          disabled={actions.busy}
          onClick={() => void actions.save(packet.id)}
        >
          {t("packet.save")}
        </Button>
        <PacketMenu packet={packet} actions={actions} />
      </div>
    </fieldset>
  );
}

function Facts({ packet }: { readonly packet: PacketRow }) {
  const { t } = useTranslation(["packets", "common", "packetSettings"]);
  const sizeWords = useSizeWords();
  const { size, settings, signers, originals, sealedAt } = packet;
  const first = t(`common:language.${packet.language}`);
  const second = settings?.secondLanguage ?? null;
  return (
    <p className={classes["quiet"]} data-testid="packet-facts">
      <ExactNumber value={signers} testId="packet-signers" />{" "}
      {[
        originals === 0
          ? t("mission.signerWord", { count: signers })
          : `${t("mission.signerWord", { count: signers })} ${t("next.originals", { count: originals })}`,
        ...(size === null ? [] : [sizeWords(size)]),
        second === null
          ? first
          : t("packetSettings:sentence.beside", { first, second: t(`common:language.${second}`) }),
        t("packet.sealedOn", { date: formatDate(sealedAt) }),
      ].join(" · ")}
    </p>
  );
}

/** What somebody should know before they carry the packet away. */
function Remarks({ packet }: { readonly packet: PacketRow }) {
  const { t } = useTranslation("packets");
  const { size, volumes, labels, replaced, withdrawn, checkedPages } = packet;
  const folder = savedFolder(packet);
  return (
    <>
      {folder !== null && (
        <p className={classes["path"]}>
          {size !== null && volumes.length < size.volumes
            ? t("packet.savedPart", { path: folder, count: volumes.length, volumes: size.volumes })
            : t(labels === null ? "packet.savedTo" : "packet.savedWithLabels", { path: folder, count: volumes.length })}
        </p>
      )}
      <div className={classes["remarks"]}>
        {replaced > 0 && <StateMark tone="warn">{t("packet.replaced", { count: replaced })}</StateMark>}
        {withdrawn > 0 && <StateMark tone="info">{t("packet.withdrawn", { count: withdrawn })}</StateMark>}
        {checkedPages > 0 && size !== null && (
          <StateMark tone={checkedPages === size.pages ? "good" : "waiting"}>
            {t("packet.checked", { count: checkedPages, pages: size.pages })}
          </StateMark>
        )}
      </div>
    </>
  );
}
