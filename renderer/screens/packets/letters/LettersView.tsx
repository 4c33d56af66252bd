// Letters: the text in each language, the letterhead and the translations of the request, beside the page as it will be printed.
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PacketLanguage, packetLanguages } from "#shared/model/campaign.ts";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useStore } from "../../../state/store.ts";
import type { PacketLists } from "../PacketsView.tsx";
import { LetterEditor } from "./LetterEditor.tsx";
import { LetterheadForm } from "./LetterheadForm.tsx";
import { LetterPreview } from "./LetterPreview.tsx";
import classes from "./letters.module.css";
import { useLetter, useLetters } from "./letters.ts";
import { chosenLetter, letterParts } from "./letters-view.ts";
import { TranslationsForm } from "./TranslationsForm.tsx";

type Props = { readonly lists: PacketLists; readonly settings: PacketSettings };

export function LettersView({ lists, settings }: Props) {
  const { t } = useTranslation(["letters", "common"]);
  const chosen = useStore(chosenLetter);
  const language: PacketLanguage = chosen.language ?? settings.language;
  const letters = useLetters();
  const letter = useLetter(language);
  const [missionId, setMissionId] = useState<string | null>(null);
  const own = new Set((letters.data ?? []).filter(({ isOwn }) => isOwn).map((one) => one.language));

  return (
    <div className={classes["view"]}>
      <div className={classes["side"]}>
        <div className={classes["bar"]}>
          <NativeSelect
            label={t("language")}
            value={language}
            data={packetLanguages.map((value) => {
              const name = t(`common:language.${value}`);
              return { value, label: own.has(value) ? t("ownOption", { language: name }) : name };
            })}
            onChange={({ currentTarget }) => {
              const next = packetLanguages.find((one) => one === currentTarget.value);
              if (next !== undefined) chosenLetter.set({ ...chosen, language: next });
            }}
          />
          <SegmentedControl
            aria-label={t("parts")}
            value={chosen.part}
            data={letterParts.map((value) => ({ value, label: t(`part.${value}`) }))}
            onChange={(value) =>
              chosenLetter.set({ ...chosen, part: letterParts.find((one) => one === value) ?? "text" })
            }
          />
        </div>
        {letters.error === null ? null : <FailureAlert error={letters.error} />}
        {chosen.part === "text" && letter !== null && (
          <LetterEditor key={language} language={language} letter={letter} />
        )}
        {chosen.part === "letterhead" && <LetterheadForm />}
        {chosen.part === "translations" && <TranslationsForm />}
      </div>
      {letter !== null && (
        <LetterPreview
          key={language}
          language={language}
          text={letter.text}
          isWhole={letter.problems.length === 0}
          part={chosen.part === "translations" ? "translation" : "letter"}
          rows={lists.blocked === null ? lists.missions : []}
          missionId={missionId}
          onMission={setMissionId}
          settings={settings}
        />
      )}
    </div>
  );
}
