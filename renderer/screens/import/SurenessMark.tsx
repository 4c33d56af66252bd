// How a role got its column, in an icon and a word.
import { IconAbc, IconBookmark, IconEye, IconHistory, IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Inspection } from "#shared/contract/import.ts";
import classes from "./import.module.css";

type Sureness = NonNullable<Inspection["sureness"]["email"]>;

const icons = {
  preset: IconBookmark,
  name: IconAbc,
  content: IconEye,
  chosen: IconUserCheck,
  remembered: IconHistory,
} as const satisfies { readonly [sureness in Sureness]: unknown };

export function SurenessMark({ sureness }: { readonly sureness: Sureness }) {
  const { t } = useTranslation("import");
  const Icon = icons[sureness];
  return (
    <span className={classes["sureness"]} data-sureness={sureness}>
      <Icon size={16} aria-hidden />
      {t(`sureness.${sureness}`)}
    </span>
  );
}
