// What the decisions of volunteers changed, and how far the volunteers agree.
import { Button, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../app/format.ts";
import { StateMark } from "../../../components/StateMark.tsx";
import { duplicatesView } from "../../../state/duplicates-view.ts";
import { everyOpenPair } from "../../../state/review/filter.ts";
import { showPairs } from "../../../state/review/session.ts";
import { fileName } from "./file-name.ts";
import { agreementWord } from "./kappa.ts";
import classes from "./packs.module.css";

type Props = {
  readonly result: {
    readonly files: readonly {
      readonly file: string;
      readonly by: string;
      readonly decisions: number;
      readonly isNew: boolean;
    }[];
    readonly decided: number;
    readonly conflicts: number;
    readonly agreement: readonly {
      readonly first: string;
      readonly second: string;
      readonly pairs: number;
      readonly kappa: number | null;
    }[];
  };
  readonly onClose: () => void;
};

export function DecisionsResult({ result: { files, decided, conflicts, agreement }, onClose }: Props) {
  const { t } = useTranslation(["duplicates", "common"]);

  function showConflicts() {
    onClose();
    duplicatesView.set("review");
    showPairs({ kind: "filter", filter: { ...everyOpenPair, state: "second" } });
  }

  return (
    <Stack gap="md" data-testid="decisions-result">
      <StateMark tone={decided > 0 ? "good" : "plain"}>{t("bring.decided", { count: decided })}</StateMark>
      {conflicts > 0 && <StateMark tone="warn">{t("bring.conflicts", { count: conflicts })}</StateMark>}
      <div className={classes["scroller"]}>
        <table className={classes["files"]}>
          <thead>
            <tr>
              <th scope="col">{t("bring.file")}</th>
              <th scope="col">{t("bring.by")}</th>
              <th scope="col">{t("bring.decisions")}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ file, by, decisions, isNew }) => (
              <tr key={file}>
                <td title={file}>{fileName(file)}</td>
                <td>{by}</td>
                <td>{isNew ? formatNumber(decisions) : t("bring.known")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agreement.length > 0 && (
        <table className={classes["files"]}>
          <thead>
            <tr>
              <th scope="col">{t("bring.volunteers")}</th>
              <th scope="col">{t("bring.bothJudged")}</th>
              <th scope="col">{t("bring.kappa")}</th>
            </tr>
          </thead>
          <tbody>
            {agreement.map(({ first, second, pairs, kappa }) => (
              <tr key={`${first} ${second}`}>
                <td>{t("bring.two", { first, second })}</td>
                <td>{formatNumber(pairs)}</td>
                <td>
                  {kappa === null
                    ? t("bring.noKappa")
                    : t("bring.kappaIs", {
                        kappa: kappa.toFixed(2),
                        word: t(`bring.agreement.${agreementWord(kappa)}`),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" gap="xs">
        {conflicts > 0 && <Button onClick={showConflicts}>{t("bring.showConflicts", { count: conflicts })}</Button>}
        <Button variant={conflicts > 0 ? "default" : "filled"} onClick={onClose} data-autofocus>
          {t("common:close")}
        </Button>
      </Group>
    </Stack>
  );
}
