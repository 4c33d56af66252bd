// The signatures of a cluster, one per row; what differs from the one that counts is underlined.
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { countryName, formatDate } from "../../app/format.ts";
import { StateMark } from "../../components/StateMark.tsx";
import classes from "./duplicates.module.css";

type Member = Cluster["members"][number];

type MembersTableProps = {
  readonly members: readonly Member[];
  readonly label: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
};

export function MembersTable({ members, label, chosen, onChoose }: MembersTableProps) {
  const { t } = useTranslation("duplicates");
  const counting = members.find((member) => member.rank === 0);
  const hasEmail = members.some((member) => member.email !== null);
  const isAnyDifferent = members.some((member) => fields.some((field) => counting?.[field] !== member[field]));

  function toggle(signatureId: number) {
    const next = new Set(chosen);
    if (!next.delete(signatureId)) next.add(signatureId);
    onChoose(next);
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={classes["members"]} tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={classes["chooseColumn"]} aria-label={t("members.choose")} />
            <th scope="col" className={classes["countsColumn"]}>
              {t("members.counts")}
            </th>
            <th scope="col" className={classes["nameColumn"]}>
              {t("members.name")}, {t("members.email")}
            </th>
            <th scope="col" className={classes["placeColumn"]}>
              {t("members.place")}
            </th>
            <th scope="col">
              {t("members.signedAt")}, {t("members.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.signatureId} data-testid="cluster-member">
              <td>
                <Checkbox
                  size="xs"
                  aria-label={t("members.selectOne", { name: member.name, row: member.row, file: member.sourceFile })}
                  checked={chosen.has(member.signatureId)}
                  onChange={() => toggle(member.signatureId)}
                />
              </td>
              <td>
                <StateMark tone={member.rank === 0 ? "good" : "plain"}>
                  {t(member.rank === 0 ? "members.signer" : "members.duplicate")}
                </StateMark>
              </td>
              <td>
                <Value of="name" {...{ member, counting }} />
                {hasEmail && <Value of="email" {...{ member, counting }} />}
              </td>
              <td>
                <span className={classes["inline"]}>
                  <Value of="postalCode" {...{ member, counting }} />
                  <Value of="city" {...{ member, counting }} />
                </span>
                <Value of="country" {...{ member, counting }} />
              </td>
              <td>
                <Value of="signedAt" {...{ member, counting }} />
                <span className={classes["quiet"]}>
                  {t("members.row", { row: member.row, file: member.sourceFile })}
                </span>
                {member.sealed !== null && (
                  <span className={classes["sealed"]}>
                    <StateMark tone="info">
                      {t("members.sealed", { packet: member.sealed.packetId, line: member.sealed.line })}
                    </StateMark>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAnyDifferent && <p className={classes["quiet"]}>{t("members.differsHint")}</p>}
    </section>
  );
}

const fields = ["name", "email", "postalCode", "city", "country", "signedAt"] as const;
type Field = (typeof fields)[number];

type ValueProps = { readonly of: Field; readonly member: Member; readonly counting: Member | undefined };

function Value({ of: field, member, counting }: ValueProps) {
  const { t } = useTranslation("duplicates");
  const value = member[field];
  const text = value === null ? t("members.empty") : inWords(field, value);
  if (counting === undefined || counting[field] === value) return <span className={classes["value"]}>{text}</span>;
  return (
    <mark className={classes["differs"]} title={t("members.differs")}>
      {text}
    </mark>
  );
}

function inWords(field: Field, value: string): string {
  if (field === "country") return countryName(value);
  return field === "signedAt" ? formatDate(value) : value;
}
