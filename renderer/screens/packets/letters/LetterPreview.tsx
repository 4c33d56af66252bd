// The letter as it would be printed, drawn by the same code as the packet. The old picture stays until the new one is ready.
import { NativeSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterInHand, PacketView, ViewedPacket } from "#shared/contract/packet-worker.ts";
import type { MissionPackets } from "#shared/contract/packets.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import type { PagePart } from "#shared/packet/plan.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { LazyPdfPage } from "../../../components/pdf/LazyPdfPage.tsx";
import { PageTurner } from "../../../components/pdf/PageTurner.tsx";
import { StateMark } from "../../../components/StateMark.tsx";
import { draftStamp, settingsToShow } from "../mission-settings.ts";
import previewClasses from "../preview/preview.module.css";
import { usePacketView, usePacketViewer, usePage } from "../preview/use-packet-view.ts";
import { useLetterhead, useTranslations, written } from "./head-and-translations.ts";
import classes from "./letters.module.css";

/** Milliseconds without a key until the letter is drawn anew. */
const settling = 200;

type Props = {
  readonly language: PacketLanguage;
  readonly text: string;
  /** False while the text has mistakes: what was right before them stays in sight. */
  readonly isWhole: boolean;
  readonly part: PagePart;
  /** Missions of which one lends its packet. */
  readonly rows: readonly MissionPackets[];
  readonly missionId: string | null;
  readonly onMission: (missionId: string) => void;
  readonly settings: PacketSettings;
};

export function LetterPreview(props: Props) {
  const { t } = useTranslation(["letters", "packets"]);
  const { rows, missionId, language, settings } = props;
  const waiting = rows.filter((row) => row.waiting + row.waitingOriginals > 0);
  const row = waiting.find(({ mission }) => mission.id === missionId) ?? waiting[0];
  const letter = useLetterInHand(props);
  const view = useMemo(
    () => (row === undefined || letter === null ? null : viewOf(row, settingsWith(settings, language), letter)),
    [row, letter, settings, language],
  );
  const { opened, error } = usePacketView(usePacketViewer(), view);
  const [turned, setTurned] = useState<{ readonly part: PagePart; readonly page: number } | null>(null);
  const page = turned?.part === props.part ? turned.page : firstPageOf(opened?.packet ?? null, props.part);
  const { shown, error: pageError } = usePage(opened, Math.min(page, opened?.packet.pages ?? page));
  const failure = error ?? pageError;

  return (
    <aside className={previewClasses["pane"]} aria-label={t("packets:preview.title")} data-testid="letter-preview">
      <div className={classes["previewHead"]}>
        <NativeSelect
          aria-label={t("preview.mission")}
          value={row?.mission.id ?? ""}
          data={waiting.map(({ mission }) => ({ value: mission.id, label: t("preview.as", { city: mission.city }) }))}
          disabled={waiting.length === 0}
          onChange={({ currentTarget }) => props.onMission(currentTarget.value)}
        />
        {!props.isWhole && <StateMark tone="warn">{t("preview.before")}</StateMark>}
      </div>
      {opened !== null && (
        <PageTurner
          page={page}
          pages={opened.packet.pages}
          onPage={(next) => setTurned({ part: props.part, page: next })}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={previewClasses["scroller"]} tabIndex={0} aria-label={t("packets:preview.title")}>
        {failure === null ? null : <FailureAlert error={failure} />}
        {row === undefined && <p className={previewClasses["making"]}>{t("preview.nobody")}</p>}
        {shown !== null && (
          <LazyPdfPage
            waiting={null}
            bytes={shown.bytes}
            page={shown.page}
            label={t("packets:preview.pageLabel", { page: shown.page, pages: opened?.packet.pages ?? 0 })}
          />
        )}
      </section>
    </aside>
  );
}

/** The letter to draw: the last text without mistakes, when nobody typed for a moment. Null while there is none. */
function useLetterInHand({ language, text, isWhole }: Props): LetterInHand | null {
  const { value: letterhead } = useLetterhead();
  const { value: translations } = useTranslations();
  const [lastWhole, setLastWhole] = useState(isWhole ? text : null);
  if (isWhole && text !== lastWhole) setLastWhole(text);
  const letter = useMemo(
    () =>
      lastWhole === null || letterhead === undefined || translations === undefined
        ? null
        : { language, text: lastWhole, letterhead, translations: written(translations) },
    [language, lastWhole, letterhead, translations],
  );
  const [settled] = useDebouncedValue(letter, settling);
  return settled ?? letter;
}

function viewOf(row: MissionPackets, settings: PacketSettings, letter: LetterInHand): PacketView {
  const source = { kind: "draft", missionId: row.mission.id, settings } as const;
  return { source, letter, stamp: draftStamp(row) };
}

/** The settings with the language in sight: beside the other one where the packet has both. */
function settingsWith(settings: PacketSettings, language: PacketLanguage): PacketSettings {
  const isPrinted = settings.language === language || settings.secondLanguage === language;
  return settingsToShow(isPrinted ? settings : { ...settings, language, secondLanguage: null });
}

function firstPageOf(packet: ViewedPacket | null, part: PagePart): number {
  return packet?.sections.find((section) => section.part === part)?.firstPage ?? 1;
}
