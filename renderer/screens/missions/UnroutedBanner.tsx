// The signers that no mission gets, in groups, each with a way to settle it.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unrouted } from "#shared/contract/missions.ts";
import { countryName } from "../../app/format.ts";
import { CountrySelect } from "../../components/CountrySelect.tsx";
import { FailureAlert } from "../../components/FailureAlert.tsx";
import classes from "./MissionsScreen.module.css";
import { useSetCountry, useUnrouted } from "./use-missions.ts";

export function UnroutedBanner({ count }: { readonly count: number }) {
  const { t } = useTranslation(["missions", "common"]);
  const { data: unrouted, error } = useUnrouted();
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("unrouted.title", { count })}
      role="region"
      aria-label={t("unrouted.title", { count })}
      data-testid="unrouted"
    >
      {error === null ? null : <FailureAlert error={error} />}
      {unrouted === undefined ? null : (
        <div className={classes["groups"]}>
          {unrouted.unknownCountry.map((group) => (
            <UnknownGroup key={`${group.sourceFileId} ${group.countryText ?? ""}`} group={group} />
          ))}
          {unrouted.withoutMission.length === 0 ? null : (
            <div className={classes["without"]}>
              <strong>{t("unrouted.without")}</strong>{" "}
              {unrouted.withoutMission
                .map(({ country, signers }) =>
                  t("unrouted.withoutRow", {
                    country: countryName(country),
                    signers: t("common:signers", { count: signers }),
                  }),
                )
                .join("; ")}
              {". "}
              {t("unrouted.withoutHint")}
            </div>
          )}
        </div>
      )}
    </Alert>
  );
}

function UnknownGroup({ group }: { readonly group: Unrouted["unknownCountry"][number] }) {
  const { t } = useTranslation("missions");
  const [country, setCountry] = useState<string | null>(null);
  const setting = useSetCountry();
  const facts = { count: group.signers, file: group.sourceFile };
  const words =
    group.countryText === null
      ? t("unrouted.groupEmpty", facts)
      : t("unrouted.group", { ...facts, country: group.countryText });
  return (
    <div className={classes["group"]} data-testid="unrouted-group">
      <span className={classes["groupWords"]}>{words}</span>
      <CountrySelect
        hiddenLabel
        label={t("unrouted.country", { group: words })}
        placeholder={t("unrouted.choose")}
        value={country}
        onChange={setCountry}
        width={220}
      />
      <Button
        variant="default"
        aria-label={t("unrouted.setFor", { group: words })}
        disabled={country === null}
        loading={setting.isPending}
        onClick={() => {
          if (country === null) return;
          setting.mutate({ sourceFileId: group.sourceFileId, countryText: group.countryText, country });
        }}
      >
        {t("unrouted.set")}
      </Button>
      {setting.error === null ? null : <FailureAlert error={setting.error} onDismiss={setting.reset} />}
    </div>
  );
}
