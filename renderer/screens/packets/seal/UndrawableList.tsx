// The signers who cannot be printed as they write themselves, and what is done about it: nothing is printed unasked.
import { Alert, Radio, Stack, Table } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UndrawableSigner } from "#shared/contract/packets.ts";
import { type UndrawableChoice, undrawableChoices } from "#shared/model/packet-settings.ts";
import classes from "./seal.module.css";

type Props = {
  /** All of them. */
  readonly count: number;
  /** The first of them. */
  readonly signers: readonly UndrawableSigner[];
  readonly choice: UndrawableChoice;
  readonly onChoose: (choice: UndrawableChoice) => void;
};

export function UndrawableList({ count, signers, choice, onChoose }: Props) {
  const { t } = useTranslation(["packets", "packetSettings"]);
  return (
    <>
      <Alert
        color="yellow"
        icon={<IconAlertTriangle aria-hidden />}
        title={t("undrawable.title", { count })}
        data-testid="undrawable"
      >
        {t("undrawable.text")}
      </Alert>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={classes["undrawable"]} tabIndex={0} aria-label={t("undrawable.list")}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("undrawable.name")}</Table.Th>
              <Table.Th>{t("undrawable.characters")}</Table.Th>
              <Table.Th>{t("undrawable.source")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {signers.map(({ signatureId, name, city, characters, sourceFile, row }) => (
              <Table.Tr key={signatureId}>
                <Table.Td>{city === null ? name : `${name}, ${city}`}</Table.Td>
                <Table.Td className={classes["points"]}>{characters}</Table.Td>
                <Table.Td>{t("undrawable.row", { file: sourceFile, row })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {count > signers.length && <p>{t("undrawable.more", { count: count - signers.length })}</p>}
      </section>
      <Radio.Group
        label={t("undrawable.choice")}
        value={choice}
        onChange={(value) => onChoose(undrawableChoices.find((one) => one === value) ?? choice)}
      >
        <Stack gap="xs" mt="xs">
          {undrawableChoices.map((value) => (
            <Radio key={value} value={value} label={t(`undrawable.${value}`, { count })} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
