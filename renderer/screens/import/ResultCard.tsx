// What an import did: numbers that add up, what was not understood, and how to settle it.
import { ActionIcon, Button } from "@mantine/core";
import { IconCircleCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import { ExactNumber } from "../../components/ExactNumber.tsx";
import { goTo } from "../../state/screens.ts";
import { removeDraft } from "./drafts.ts";
import classes from "./import.module.css";
import { warningSentences } from "./warnings.ts";

type ResultCardProps = { readonly path: string; readonly file: ListedSourceFile };

export function ResultCard({ path, file }: ResultCardProps) {
  const { t } = useTranslation("import");
  const sentences = warningSentences(t, file.warnings);
  const withoutCountry = file.warnings.unknownCountries + file.warnings.missingCountries;
  return (
    <article
      className={classes["card"]}
      aria-label={t("result.label", { file: file.name })}
      data-testid="import-result"
    >
      <header className={classes["cardHead"]}>
        <IconCircleCheck className={classes["good"]} size={20} aria-hidden />
        <h2 className={classes["fileName"]}>{file.name}</h2>
        <p className={classes["sum"]}>
          <ExactNumber value={file.rowsRead} testId="result-rows-read" /> {t("result.rowsRead")} {"="}{" "}
          <ExactNumber value={file.imported} testId="result-imported" /> {t("result.imported")} {"+"}{" "}
          <ExactNumber value={file.rejected} testId="result-rejected" /> {t("result.rejected")}
        </p>
        <ActionIcon aria-label={t("action.dismiss", { file: file.name })} onClick={() => removeDraft(path)}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <div className={classes["warnings"]}>
        {file.signatures !== file.imported && <p>{t("result.signatures", { count: file.signatures })}</p>}
        {sentences.length === 0 ? (
          <p className={classes["quiet"]}>{t("result.noWarnings")}</p>
        ) : (
          sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {withoutCountry > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => goTo("missions")}>
            {t("result.setCountries")}
          </Button>
        )}
      </div>
    </article>
  );
}
