// The campaigns opened before, the latest first; files that are gone are marked.
import { IconFileAlert, IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../app/format.ts";
import classes from "./WelcomeScreen.module.css";

type Recent = { readonly path: string; readonly title: string; readonly openedAt: string; readonly exists: boolean };

type Props = {
  readonly recent: readonly Recent[];
  readonly disabled: boolean;
  readonly onOpen: (path: string) => void;
};

export function RecentList({ recent, disabled, onOpen }: Props) {
  const { t } = useTranslation("welcome");
  return (
    <section aria-label={t("recent")}>
      <h2 className={classes["heading"]}>{t("recent")}</h2>
      <ul className={classes["recent"]}>
        {recent.map((file) => (
          <li key={file.path}>
            <button
              type="button"
              className={classes["file"]}
              disabled={disabled || !file.exists}
              aria-label={t("openRecent", { title: file.title })}
              onClick={() => onOpen(file.path)}
            >
              {file.exists ? <IconFileText size={20} aria-hidden /> : <IconFileAlert size={20} aria-hidden />}
              <span className={classes["fileWords"]}>
                <span className={classes["fileTitle"]}>{file.title}</span>
                <span className={classes["path"]} title={file.path}>
                  {file.path}
                </span>
              </span>
              <span className={classes["when"]}>
                {file.exists ? t("openedAt", { when: formatDate(file.openedAt) }) : t("missing")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
