// A sealed packet: how far it has come, and what can be done with its PDF.
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PacketRow } from "#shared/contract/packets.ts";
import { formatDate } from "../../app/format.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { StateMark, type StateTone } from "../../components/StateMark.tsx";
import classes from "./packets.module.css";
import { type PacketActions, savedPath } from "./use-packet-actions.ts";

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
  const path = savedPath(packet);
  const pages = packet.volumes.reduce((sum, volume) => sum + volume.pages, 0);
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
        <p className={classes["quiet"]}>
          <ExactNumber value={packet.signers} testId="packet-signers" />{" "}
          {[
            packet.originals === 0
              ? t("mission.signerWord", { count: packet.signers })
              : `${t("mission.signerWord", { count: packet.signers })} ${t("next.originals", { count: packet.originals })}`,
            ...(pages === 0 ? [] : [t("packet.pages", { count: pages })]),
            t("packet.sealedOn", { date: formatDate(packet.sealedAt) }),
          ].join(" · ")}
        </p>
        {delivery !== null && (
          <p className={classes["quiet"]}>
            {t(`common:outcome.${delivery.outcome}`)}, {formatDate(delivery.date)}
          </p>
        )}
        {path !== null && (
          <p className={classes["path"]} title={path}>
            {t("packet.savedTo", { path })}
          </p>
        )}
      </div>
      <div className={classes["buttons"]}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={actions.busy}
          onClick={() => void actions.previewSealed(packet.id)}
        >
          {t("packet.preview")}
        </Button>
        <Button
          ref={saveButton}
          size="compact-sm"
          variant={path === null ? "filled" : "default"}
          disabled={actions.busy}
          onClick={() => void actions.save(packet.id)}
        >
          {t("packet.save")}
        </Button>
        {path !== null && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void actions.open(path)}>
              {t("packet.open")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => actions.showInFolder(path)}>
              {t("packet.show")}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  );
}
