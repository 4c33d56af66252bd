// The columns of the junk list.
import { Checkbox } from "@mantine/core";
import type { TFunction } from "i18next";
import type { JunkSignature } from "#shared/contract/import.ts";
import { countryName } from "../../app/format.ts";
import { StateMark } from "../../components/StateMark.tsx";
import type { TableColumn } from "../../components/table-columns.ts";
import type { useJunkChoice } from "./use-junk-choice.ts";

type Column = TableColumn<JunkSignature>;
type Choice = Pick<ReturnType<typeof useJunkChoice>, "chosen" | "choose">;

/** @param withStanding whether held and counted ones stand side by side */
export function junkColumns(
  t: TFunction<"import">,
  { chosen, choose }: Choice,
  withStanding: boolean,
): readonly Column[] {
  const standing: Column = {
    id: "standing",
    header: t("junk.standing"),
    width: 116,
    cell: (row) => (
      <StateMark tone={row.held ? "waiting" : "good"}>{t(row.held ? "junk.held" : "junk.counted")}</StateMark>
    ),
  };
  return [
    {
      id: "chosen",
      header: "",
      width: 44,
      cell: (row) => (
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t("junk.select", { name: row.name, row: row.row })}
          checked={chosen.has(row.signatureId)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => choose(row, "toggle")}
        />
      ),
    },
    { id: "name", header: t("junk.name"), width: 120, grow: true, cell: (row) => whole(row.name) },
    { id: "reason", header: t("junk.reason"), width: 160, cell: (row) => t(`junkReason.${row.reason}`) },
    ...(withStanding ? [standing] : []),
    { id: "email", header: t("junk.email"), width: 120, grow: true, cell: (row) => whole(row.email ?? "") },
    {
      id: "place",
      header: t("junk.place"),
      width: 100,
      grow: true,
      cell: (row) =>
        whole([row.city, row.country === null ? null : countryName(row.country)].filter(Boolean).join(", ")),
    },
    {
      id: "source",
      header: t("junk.source"),
      width: 110,
      grow: true,
      cell: (row) => whole(t("junk.sourceRow", { file: row.sourceFile, row: row.row })),
    },
  ];
}

function whole(text: string) {
  return <span title={text}>{text}</span>;
}
