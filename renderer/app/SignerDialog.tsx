// All that is known of one signature: where from, whether it counts, where to, and what became of it.
import { Button, Group, Modal, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownSigner } from "#shared/contract/search.ts";
import { deliveredOutcomes } from "#shared/model/delivery.ts";
import { FailureAlert } from "../components/FailureAlert.tsx";
import { StateMark } from "../components/StateMark.tsx";
import { showCluster } from "../state/duplicates-view.ts";
import { goTo } from "../state/screens.ts";
import { countryName, formatDate } from "./format.ts";
import classes from "./SignerDialog.module.css";
import { useSigner } from "./use-signers.ts";
import { Withdrawal, withdrawnRank } from "./Withdrawal.tsx";

type Props = { readonly signatureId: number; readonly onBack: () => void; readonly onClose: () => void };

export function SignerDialog({ signatureId, onBack, onClose }: Props) {
  const { t } = useTranslation(["search", "common"]);
  const [shown, setShown] = useState(signatureId);
  const { data: signer, error } = useSigner(shown);

  function leave(go: () => void): void {
    onClose();
    go();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={signer?.name ?? t("signer.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        {error === null ? null : <FailureAlert error={error} />}
        {signer === undefined ? null : (
          <>
            <Facts signer={signer} onShow={setShown} onLeave={leave} />
            <Withdrawal key={signer.signatureId} signer={signer} />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onBack}>
            {t("signer.back")}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t("common:close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type FactsProps = {
  readonly signer: KnownSigner;
  readonly onShow: (signatureId: number) => void;
  readonly onLeave: (go: () => void) => void;
};

function Facts({ signer, onShow, onLeave }: FactsProps) {
  const { t } = useTranslation("search");
  const { email, city, postalCode, country, signedAt, sourceFile, row, mission, lines } = signer;
  const place = [postalCode, city].filter((part) => part !== null).join(" ");
  return (
    <dl className={classes["facts"]} data-testid="signer-facts">
      <Fact name={t("fact.email")}>{email ?? t("none")}</Fact>
      <Fact name={t("fact.place")}>
        {[place, country === null ? "" : countryName(country)].filter((part) => part !== "").join(", ") || t("none")}
      </Fact>
      {signedAt === null ? null : <Fact name={t("fact.signedAt")}>{formatDate(signedAt)}</Fact>}
      <Fact name={t("fact.source")}>{t("source", { file: sourceFile, row })}</Fact>
      <Fact name={t("fact.standing")}>
        <Standing signer={signer} onShow={onShow} onLeave={onLeave} />
      </Fact>
      <Fact name={t("fact.mission")}>
        {mission === null ? (
          t("noMission")
        ) : (
          <Link onClick={() => onLeave(() => goTo("missions", { missionId: mission.id }))}>{mission.city}</Link>
        )}
      </Fact>
      <Fact name={t("fact.packet")}>
        {lines.length === 0 ? t("noPacket") : null}
        {lines.map(({ packetId, missionId, line, original, delivery }) => (
          <div key={packetId}>
            <Link onClick={() => onLeave(() => goTo("packets", { missionId, packetId }))}>
              {t(original ? "original" : "line", { packet: packetId, line })}
            </Link>{" "}
            <Delivery delivery={delivery} />
          </div>
        ))}
      </Fact>
      {signer.original || !signer.visible ? (
        <Fact name={t("fact.note")}>
          {[signer.original ? t("onPaper") : "", signer.visible ? "" : t("withheld")].join(" ").trim()}
        </Fact>
      ) : null}
    </dl>
  );
}

function Standing({ signer, onShow, onLeave }: FactsProps) {
  const { t } = useTranslation("search");
  const { counted, rank, duplicates, signatureId } = signer;
  if (rank === withdrawnRank) return <StateMark tone="waiting">{t("withdrawn")}</StateMark>;
  if (rank < 0) return <StateMark tone="waiting">{t("held")}</StateMark>;
  const cluster = <Link onClick={() => onLeave(() => showCluster(signatureId))}>{t("showCluster")}</Link>;
  if (counted !== null) {
    return (
      <>
        <StateMark tone="plain">{t("duplicate")}</StateMark>
        <div>
          <Link onClick={() => onShow(counted.signatureId)}>
            {t("countedAs", { name: counted.name, file: counted.sourceFile, row: counted.row })}
          </Link>
        </div>
        {cluster}
      </>
    );
  }
  return (
    <>
      <StateMark tone="good">{t("counts")}</StateMark>
      {duplicates === 0 ? null : (
        <div>
          {t("duplicates", { count: duplicates })} {cluster}
        </div>
      )}
    </>
  );
}

function Delivery({ delivery }: { readonly delivery: KnownSigner["lines"][number]["delivery"] }) {
  const { t } = useTranslation(["search", "common"]);
  if (delivery === null) return <span className={classes["quiet"]}>{t("notDelivered")}</span>;
  return (
    <StateMark tone={deliveredOutcomes.has(delivery.outcome) ? "good" : "bad"}>
      {t(`common:outcome.${delivery.outcome}`)}, {formatDate(delivery.date)}
    </StateMark>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Link({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={classes["link"]} onClick={onClick}>
      {children}
    </button>
  );
}
