// The request and the facts of the campaign; saves itself.
import { Checkbox, Group, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Campaign, type PacketLanguage, packetLanguages } from "#shared/model/campaign.ts";
import { CountrySelect } from "../../components/CountrySelect.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import { GrowingTextarea } from "../../components/GrowingTextarea.tsx";
import { useAutosave } from "../../state/autosave.ts";
import classes from "./CampaignScreen.module.css";

export function CampaignForm({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation(["campaign", "common"]);
  const { fields, set, flush, state, error } = useAutosave(
    campaign,
    ({ title, languages }) => title?.trim() !== "" && languages?.length !== 0,
  );
  const leave = () => void flush();

  return (
    <form
      aria-label={t("form.label")}
      className={classes["form"]}
      onBlur={leave}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        label={t("form.title")}
        maxLength={300}
        value={fields.title}
        error={fields.title.trim() === "" ? t("form.titleMissing") : null}
        onChange={(event) => set("title", event.currentTarget.value)}
      />
      <GrowingTextarea
        data-field="request"
        label={t("form.request")}
        description={t("form.requestHint")}
        minRows={8}
        maxRows={12}
        maxLength={20_000}
        value={fields.request}
        onChange={(event) => set("request", event.currentTarget.value)}
      />
      <div className={classes["pair"]}>
        <CountrySelect
          label={t("form.target")}
          value={fields.targetState}
          onChange={(code) => (code === null ? undefined : set("targetState", code))}
        />
        <TextInput
          type="date"
          label={t("form.closingDate")}
          value={fields.closingDate ?? ""}
          onChange={(event) => set("closingDate", event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t("form.organisation")}
        maxLength={300}
        value={fields.organisation}
        onChange={(event) => set("organisation", event.currentTarget.value)}
      />
      <TextInput
        label={t("form.contact")}
        description={t("form.contactHint")}
        maxLength={500}
        value={fields.contact}
        onChange={(event) => set("contact", event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t("form.languages")}
        value={[...fields.languages]}
        error={fields.languages.length === 0 ? t("form.languageMissing") : null}
        onChange={(chosen) =>
          set(
            "languages",
            packetLanguages.filter((language) => chosen.includes(language)),
          )
        }
      >
        <Group gap="lg" mt={4}>
          {packetLanguages.map((language: PacketLanguage) => (
            <Checkbox key={language} value={language} label={t(`common:language.${language}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {error === null ? null : <FailureAlert error={error} onRetry={leave} />}
      <p className={classes["saved"]} role="status" data-testid="save-state" data-state={state}>
        {state === "saved" ? <IconCheck size={14} aria-hidden /> : null}
        {t(`form.${state}`)}
      </p>
    </form>
  );
}
