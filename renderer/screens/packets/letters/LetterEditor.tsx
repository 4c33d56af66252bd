// The text of a letter with its placeholders: edited, marked, filled from a menu, and put back to the delivered one.
import { Group } from "@mantine/core";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import { ConfirmButton } from "../../../components/ConfirmButton.tsx";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { StateMark } from "../../../components/StateMark.tsx";
import { HowToWrite } from "./HowToWrite.tsx";
import { LetterProblems } from "./LetterProblems.tsx";
import type { LetterInEditing } from "./letters.ts";
import { MarkedText } from "./MarkedText.tsx";
import { marksOf, rangeOfLine } from "./marks.ts";
import { PlaceholderMenu } from "./PlaceholderMenu.tsx";

type Props = { readonly language: PacketLanguage; readonly letter: LetterInEditing };

export function LetterEditor({ language, letter }: Props) {
  const { t } = useTranslation(["letters", "common"]);
  const field = useRef<HTMLTextAreaElement>(null);
  const problemsId = useId();
  const { text, problems, isOwn, isSaved, error } = letter;
  const name = t(`common:language.${language}`);

  function insert(placeholder: string): void {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    letter.change(text.slice(0, selectionStart) + placeholder + text.slice(selectionEnd));
    const end = selectionStart + placeholder.length;
    requestAnimationFrame(() => select(end, end));
  }

  function select(from: number, to: number): void {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  }

  return (
    <>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <PlaceholderMenu onChoose={insert} />
          <HowToWrite />
        </Group>
        <Group gap="md">
          <span data-testid="letter-state">
            {problems.length > 0 ? (
              <StateMark tone="warn">{t("state.wrong")}</StateMark>
            ) : error !== null ? (
              <StateMark tone="bad">{t("state.failed")}</StateMark>
            ) : isSaved ? (
              <StateMark tone={isOwn ? "good" : "plain"}>{t(isOwn ? "state.own" : "state.delivered")}</StateMark>
            ) : (
              <StateMark tone="waiting">{t("state.saving")}</StateMark>
            )}
          </span>
          <ConfirmButton
            label={t("reset")}
            title={t("resetTitle", { language: name })}
            text={t("resetText")}
            button={{ disabled: !isOwn, size: "compact-sm" }}
            onConfirm={() => void letter.reset()}
          />
        </Group>
      </Group>
      {error === null ? null : <FailureAlert error={error} />}
      <MarkedText
        ref={field}
        label={t("text", { language: name })}
        value={text}
        marks={marksOf(text, problems)}
        describedBy={problemsId}
        language={language}
        onChange={letter.change}
      />
      <LetterProblems
        id={problemsId}
        problems={problems}
        onLine={(line) => {
          const { from, to } = rangeOfLine(text, line);
          select(from, to);
        }}
      />
    </>
  );
}
