// In the signer's dialog: that the signer no longer wants to be one, and the way back.
import { Alert, Button, Group } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { KnownSigner } from "#shared/contract/search.ts";
import { ask } from "../api/engine.ts";
import { FailureAlert } from "../components/FailureAlert.tsx";
import { formatNumber } from "./format.ts";
import classes from "./SignerDialog.module.css";

/** The rank of signatures whose signer has withdrawn. */
export const withdrawnRank = -2;

export function Withdrawal({ signer }: { readonly signer: KnownSigner }) {
  const { t } = useTranslation(["search", "common"]);
  const { signatureId, rank } = signer;
  const change = useMutation({
    mutationFn: (how: "withdraw" | "restore") => ask<unknown>((client) => client.signers[how]({ signatureId })),
  });
  const isWithdrawn = rank === withdrawnRank;
  const button = (
    <Button
      size="compact-sm"
      variant="default"
      loading={change.isPending}
      {...(isWithdrawn ? {} : { leftSection: <IconUserMinus size={16} aria-hidden /> })}
      onClick={() => change.mutate(isWithdrawn ? "restore" : "withdraw")}
    >
      {t(isWithdrawn ? "withdrawal.takeBack" : "withdrawal.record")}
    </Button>
  );
  // Junk does not count anyway, and a withdrawal of it would say nothing.
  if (rank < 0 && !isWithdrawn) return null;
  return (
    <>
      {change.error === null ? null : <FailureAlert error={change.error} onDismiss={change.reset} />}
      {isWithdrawn ? (
        <Alert color="yellow" icon={<IconUserMinus aria-hidden />} data-testid="withdrawn">
          <p className={classes["told"]}>
            {t("withdrawal.recorded")} <TellingLines lines={signer.lines} />
          </p>
          {button}
        </Alert>
      ) : (
        <Group>{button}</Group>
      )}
    </>
  );
}

function TellingLines({ lines }: Pick<KnownSigner, "lines">) {
  const { t } = useTranslation("search");
  if (lines.length === 0) return null;
  const named = lines.map(({ packetId: packet, line, original }) =>
    t(original ? "withdrawal.original" : "withdrawal.line", { packet, line: formatNumber(line) }),
  );
  return t("withdrawal.told", { count: lines.length, lines: named.join(", ") });
}
