// The signatures of a cluster, one per row; what differs from the one that counts is underlined.
import { Checkbox, Radio } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Cluster } from "#shared/contract/duplicates.ts";
import { countryName, formatDate } from "../../app/format.ts";
import { StateMark } from "../../components/StateMark.tsx";
import classes from "./duplicates.module.css";
import type { Printed } from "./printed.ts";

type Member = Cluster["members"][number];

type MembersTableProps = {
  readonly members: readonly Member[];
  readonly label: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  /** Which signature shall count, and whose name and city shall be printed. */
  readonly printed: Printed;
  readonly onPrinted: (printed: Printed) => void;
};

export function MembersTable({ members, label, chosen, onChoose, printed, onPrinted }: MembersTableProps) {
  const { t } = useTranslation("duplicates");
  const differ = (field: Field) => new Set(members.map((member) => member[field])).size > 1;
  const areNamesTold = differ("name");
  const areCitiesTold = differ("city");
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
                <Choice
                  group="counts"
                  label={t("keep.countsFor", { name: member.name, row: member.row, file: member.sourceFile })}
                  isChosen={printed.signatureId === member.signatureId}
                  onChoose={() => onPrinted({ ...printed, signatureId: member.signatureId })}
                >
                  <span className={member.rank === 0 ? classes["counting"] : classes["quiet"]}>
                    {t(member.rank === 0 ? "members.signer" : "members.duplicate")}
                  </span>
                </Choice>
              </td>
              <td>
                <Choice
                  group="name"
                  label={t("keep.nameFor", { name: member.name, row: member.row, file: member.sourceFile })}
                  isChosen={printed.nameFrom === member.signatureId}
                  onChoose={areNamesTold ? () => onPrinted({ ...printed, nameFrom: member.signatureId }) : null}
                >
                  <Value of="name" {...{ member, counting }} />
                </Choice>
                {hasEmail && <Value of="email" {...{ member, counting }} />}
              </td>
              <td>
                <Choice
                  group="city"
                  label={t("keep.cityFor", {
                    city: member.city ?? t("members.empty"),
                    row: member.row,
                    file: member.sourceFile,
                  })}
                  isChosen={printed.cityFrom === member.signatureId}
                  onChoose={areCitiesTold ? () => onPrinted({ ...printed, cityFrom: member.signatureId }) : null}
                >
                  <span className={classes["inline"]}>
                    <Value of="postalCode" {...{ member, counting }} />
                    <Value of="city" {...{ member, counting }} />
                  </span>
                </Choice>
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

type ChoiceProps = {
  readonly group: string;
  readonly label: string;
  readonly isChosen: boolean;
  /** Null where all members give the same, so that there is nothing to choose. */
  readonly onChoose: (() => void) | null;
  readonly children: ReactNode;
};

function Choice({ group, label, isChosen, onChoose, children }: ChoiceProps) {
  if (onChoose === null) return children;
  return (
    <span className={classes["choice"]}>
      <Radio size="xs" name={`printed-${group}`} aria-label={label} checked={isChosen} onChange={onChoose} />
      {children}
    </span>
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
