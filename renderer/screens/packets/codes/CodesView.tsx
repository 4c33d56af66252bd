// Check codes: a scanner or a person gives one code after the other; each is answered at once, and what is missing is told.
import { TextInput } from "@mantine/core";
import { IconQrcode } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PacketRow } from "#shared/contract/packets.ts";
import { FailureAlert } from "../../../components/FailureAlert.tsx";
import { useStore } from "../../../state/store.ts";
import { CheckedPacket } from "./CheckedPacket.tsx";
import { checkCode, checks } from "./checks.ts";
import classes from "./codes.module.css";
import { LastChecks } from "./LastChecks.tsx";
import { Verdict } from "./Verdict.tsx";

export function CodesView({ packets }: { readonly packets: readonly PacketRow[] }) {
  const { t } = useTranslation("codes");
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const done = useStore(checks);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    function keepFocus(event: KeyboardEvent) {
      // A scanner types: what it types goes into the field, wherever somebody clicked before.
      const isTyping = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      const place =
        event.target instanceof Element ? event.target.closest("input, select, textarea, [role=dialog]") : null;
      if (isTyping && place === null) field.current?.focus();
    }
    window.addEventListener("keydown", keepFocus);
    field.current?.focus();
    return () => window.removeEventListener("keydown", keepFocus);
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = text.trim();
    setText("");
    field.current?.focus();
    if (code !== "") checkCode(code).then(() => setError(null), setError);
  }

  return (
    <div className={classes["view"]}>
      <div className={classes["main"]}>
        <form onSubmit={submit}>
          <TextInput
            ref={field}
            size="lg"
            label={t("field.label")}
            description={t("field.hint")}
            placeholder={t("field.example")}
            leftSection={<IconQrcode size={20} aria-hidden />}
            classNames={{ input: classes["code"] ?? "" }}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </form>
        {error === null ? null : <FailureAlert error={error} onDismiss={() => setError(null)} />}
        <Verdict check={done[0] ?? null} />
        <LastChecks checks={done} />
      </div>
      <CheckedPacket packets={packets} onChosen={() => field.current?.focus()} />
    </div>
  );
}
