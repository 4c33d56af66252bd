// Ctrl+K: finds a screen, a mission, an action or a signer by words.
import { Kbd, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundSigner } from "#shared/contract/search.ts";
import { FailureAlert } from "../components/FailureAlert.tsx";
import { useFocusBack } from "../components/focus-back.ts";
import { closeDialog } from "../state/dialogs.ts";
import classes from "./CommandPalette.module.css";
import { type Command, findCommands, useCommands } from "./commands.ts";
import { SignerDialog } from "./SignerDialog.tsx";
import { useSignerSearch } from "./use-signers.ts";
import { withdrawnRank } from "./Withdrawal.tsx";

const most = 50;
/** Commands above the signers who were found: these shall be in sight. */
const mostBesideSigners = 6;

/** What the list offers: a command, or a signer to look at. */
type Choice = Pick<Command, "id" | "words" | "shortcut" | "run"> & {
  readonly group: Command["group"] | "signer";
  readonly detail?: string;
};

export function CommandPalette({ hasCampaign }: { readonly hasCampaign: boolean }) {
  useFocusBack();
  const [search, setSearch] = useState("");
  const [signatureId, setSignatureId] = useState<number | null>(null);
  if (signatureId !== null) {
    return <SignerDialog signatureId={signatureId} onBack={() => setSignatureId(null)} onClose={closeDialog} />;
  }
  return <Finder hasCampaign={hasCampaign} search={search} onSearch={setSearch} onSigner={setSignatureId} />;
}

type FinderProps = {
  readonly hasCampaign: boolean;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onSigner: (signatureId: number) => void;
};

function Finder({ hasCampaign, search, onSearch, onSigner }: FinderProps) {
  const { t } = useTranslation("frame");
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const commands = findCommands(useCommands(hasCampaign), search);
  const { found, isWaiting, error } = useSignerSearch(search, hasCampaign);
  const describe = useSignerDetail();
  const signers = (found?.signers ?? []).map((signer) => ({
    id: `signer-${signer.signatureId}`,
    group: "signer" as const,
    words: signer.name,
    detail: describe(signer),
    run: () => onSigner(signer.signatureId),
  }));
  const choices: readonly Choice[] = [
    ...commands.slice(0, signers.length > 0 ? mostBesideSigners : most).map((command) => ({
      ...command,
      run: () => {
        closeDialog();
        command.run();
      },
    })),
    ...signers,
  ];
  const chosen = Math.min(active, choices.length - 1);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function key(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      choices[chosen]?.run();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    setActive((chosen + step + choices.length) % choices.length);
  }

  return (
    <Modal
      opened
      onClose={closeDialog}
      withCloseButton={false}
      padding={0}
      size={640}
      centered={false}
      yOffset="12vh"
      aria-label={t("palette.title")}
    >
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes["search"]}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length === 0 ? undefined : `${id}-${chosen}`}
        aria-label={t("palette.placeholder")}
        placeholder={t("palette.placeholder")}
        maxLength={200}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => {
          onSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={key}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("palette.results")} className={classes["list"]}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field walks and runs the commands by keyboard
          <div
            key={choice.id}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes["command"]}
            onMouseMove={() => setActive(index)}
            onClick={() => choice.run()}
          >
            <span className={classes["words"]}>
              {choice.words}
              {choice.detail === undefined ? null : <span className={classes["detail"]}>{choice.detail}</span>}
            </span>
            <span className={classes["group"]}>{t(`palette.group.${choice.group}`)}</span>
            {choice.shortcut === undefined ? null : <Kbd size="xs">{choice.shortcut}</Kbd>}
          </div>
        ))}
      </div>
      {error === null ? null : <FailureAlert error={error} />}
      <div role="status">
        {choices.length > 0 ? null : (
          <p className={classes["none"]}>{isWaiting ? t("palette.searching") : t("palette.none", { search })}</p>
        )}
        {found === null ? null : (
          <SearchLimits more={found.more} shown={signers.length} notIndexed={found.notIndexed} />
        )}
      </div>
    </Modal>
  );
}

type LimitsProps = { readonly more: boolean; readonly shown: number; readonly notIndexed: number };

function SearchLimits({ more, shown, notIndexed }: LimitsProps) {
  const { t } = useTranslation("search");
  return (
    <>
      {more ? <p className={classes["none"]}>{t("more", { count: shown })}</p> : null}
      {notIndexed > 0 ? <p className={classes["none"]}>{t("notIndexed", { count: notIndexed })}</p> : null}
    </>
  );
}

/** What tells signers of one name apart: e-mail, city, source, and whether they count. */
function useSignerDetail(): (signer: FoundSigner) => string {
  const { t } = useTranslation("search");
  return ({ email, city, sourceFile, row, rank }) => {
    const below = rank === withdrawnRank ? "standing.withdrawn" : "standing.held";
    const standing = rank === 0 ? null : t(rank > 0 ? "standing.duplicate" : below);
    return [standing, email, city, t("source", { file: sourceFile, row })].filter((part) => part !== null).join(" · ");
  };
}
