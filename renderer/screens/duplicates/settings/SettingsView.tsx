// The settings of the matching: where pairs are linked and from where on people look at them, with what a change would do.
import { Button, Group, NumberInput, Switch } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type MatchingSettings, shippedSettings } from "#shared/model/review.ts";
import { ask } from "../../../api/engine.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { oddsOf } from "../../../components/pair/waterfall.ts";
import { keys } from "../../../state/queries.ts";
import { reviewAnew } from "../../../state/review/session.ts";
import { useMatchingSettings } from "../review/use-review.ts";
import { EffectTable } from "./EffectTable.tsx";
import { ScoreZones } from "./ScoreZones.tsx";
import classes from "./settings.module.css";

export function SettingsView() {
  const settings = useMatchingSettings();
  if (settings.error !== null) return <FailureAlert error={settings.error} onRetry={() => void settings.refetch()} />;
  if (settings.data === undefined) return null;
  return <SettingsForm key={JSON.stringify(settings.data)} held={settings.data} />;
}

function isSame(one: MatchingSettings, other: MatchingSettings): boolean {
  return (
    one.linkAt === other.linkAt &&
    one.reviewFrom === other.reviewFrom &&
    one.oneMailboxTwoPeople === other.oneMailboxTwoPeople
  );
}

function SettingsForm({ held }: { readonly held: MatchingSettings }) {
  const { t } = useTranslation("duplicates");
  const [typed, setTyped] = useState(held);
  const isValid = typed.reviewFrom <= typed.linkAt;
  const isChanged = !isSame(typed, held);
  const [asked] = useDebouncedValue(typed, 300);
  const preview = useQuery({
    queryKey: [...keys.matchingPreview, asked],
    queryFn: () => ask((client) => client.review.previewSettings(asked)),
    enabled: asked.reviewFrom <= asked.linkAt,
    placeholderData: (earlier) => earlier,
  });
  const applying = useMutation({
    mutationFn: () => ask((client) => client.review.changeSettings(typed)),
    onSuccess: reviewAnew,
  });
  const isCurrent = asked === typed && preview.data !== undefined && !preview.isPlaceholderData;

  function set(change: Partial<MatchingSettings>) {
    setTyped({ ...typed, ...change });
  }

  return (
    <form
      className={classes["settings"]}
      data-testid="matching-settings"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && isValid && isCurrent) applying.mutate();
      }}
    >
      <p className={classes["quiet"]}>{t("settings.hint")}</p>
      <ScoreZones settings={typed} />
      <Group gap="xl" align="flex-start">
        <Threshold name="linkAt" value={typed.linkAt} onChange={(linkAt) => set({ linkAt })} />
        <Threshold
          name="reviewFrom"
          value={typed.reviewFrom}
          error={isValid ? null : t("settings.wrongOrder")}
          onChange={(reviewFrom) => set({ reviewFrom })}
        />
      </Group>
      <Switch
        label={t("settings.oneMailbox")}
        description={t("settings.oneMailboxHint")}
        checked={typed.oneMailboxTwoPeople}
        onChange={(event) => set({ oneMailboxTwoPeople: event.currentTarget.checked })}
      />
      {preview.error !== null && <FailureAlert error={preview.error} />}
      {preview.data !== undefined && <EffectTable {...preview.data} isCurrent={isCurrent} />}
      {applying.error !== null && <FailureAlert error={applying.error} onDismiss={applying.reset} />}
      <Group gap="xs">
        <Button type="submit" disabled={!isChanged || !isValid || !isCurrent} loading={applying.isPending}>
          {t("settings.apply")}
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={() => setTyped(held)}>
          {t("settings.discard")}
        </Button>
        <Button variant="subtle" disabled={isSame(typed, shippedSettings)} onClick={() => setTyped(shippedSettings)}>
          {t("settings.shipped")}
        </Button>
      </Group>
    </form>
  );
}

type ThresholdProps = {
  readonly name: "linkAt" | "reviewFrom";
  readonly value: number;
  readonly error?: string | null;
  readonly onChange: (value: number) => void;
};

function Threshold({ name, value, error = null, onChange }: ThresholdProps) {
  const { t } = useTranslation("duplicates");
  const { say, odds } = oddsOf(value);
  return (
    <NumberInput
      w={280}
      label={t(`settings.${name}`)}
      description={t(`settings.${say}`, { odds })}
      suffix={` ${t("settings.bits")}`}
      min={-100}
      max={100}
      step={0.5}
      decimalScale={1}
      allowNegative
      value={value}
      error={error}
      onChange={(next) => {
        if (typeof next === "number" && Number.isFinite(next)) onChange(next);
      }}
    />
  );
}
