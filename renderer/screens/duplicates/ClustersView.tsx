// The clusters with their numbers, or that there are none.
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DuplicatesSummary } from "#shared/contract/duplicates.ts";
import { useSigner } from "../../app/use-signers.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { goTo, useScreen } from "../../state/screens.ts";
import { ClusterBrowser } from "./ClusterBrowser.tsx";
import { Summary } from "./Summary.tsx";

export function ClustersView({ summary }: { readonly summary: DuplicatesSummary }) {
  const { t } = useTranslation("duplicates");
  return (
    <>
      <Summary summary={summary} />
      {summary.duplicates === 0 && summary.decided === 0 ? (
        <EmptyState
          icon={<IconCircleCheck size={40} stroke={1.5} />}
          title={t("empty.none")}
          text={t("empty.noneText")}
          action={<Button onClick={() => goTo("missions")}>{t("empty.next")}</Button>}
        />
      ) : (
        <SoughtBrowser />
      )}
    </>
  );
}

function SoughtBrowser() {
  const { signatureId } = useScreen().focus;
  return signatureId === undefined ? (
    <ClusterBrowser sought={null} />
  ) : (
    <BrowserAtSigner key={signatureId} signatureId={signatureId} />
  );
}

/** Waits for the words that find the signer among the clusters; an e-mail is more its own than a name. */
function BrowserAtSigner({ signatureId }: { readonly signatureId: number }) {
  const { data: signer, isPending } = useSigner(signatureId);
  if (isPending) return null;
  return <ClusterBrowser sought={signer === undefined ? null : { signatureId, words: signer.email ?? signer.name }} />;
}
