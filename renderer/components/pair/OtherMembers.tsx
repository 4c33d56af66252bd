// Who else is in the clusters of the two signatures.
import { memo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./pair.module.css";
import type { PairSide } from "./pair-rows.ts";

export type OtherMember = PairSide & { readonly side: "left" | "right"; readonly signatureId: number };

type Props = { readonly others: readonly OtherMember[] };

/** Drawn anew for another pair only. */
export const OtherMembers = memo(function OtherMembers({ others }: Props) {
  const { t } = useTranslation("review");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <aside className={classes["others"]} tabIndex={0} aria-label={t("others.label")} data-testid="others">
      <h3 className={classes["othersTitle"]}>{t("others.title")}</h3>
      {others.length === 0 && <p className={classes["quiet"]}>{t("others.none")}</p>}
      {(["left", "right"] as const).map((side) => {
        const members = others.filter((member) => member.side === side);
        return (
          members.length > 0 && (
            <section key={side} aria-label={t(`others.${side}`)}>
              <h4 className={classes["othersSide"]}>{t(`others.${side}`)}</h4>
              <ul className={classes["othersList"]}>
                {members.map((member) => (
                  <Member key={member.signatureId} member={member} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </aside>
  );
});

function Member({ member }: { readonly member: OtherMember }) {
  const { t } = useTranslation("review");
  const place = [member.street, member.postalCode, member.city].filter((part) => part !== null).join(" ");
  const { sourceFile = "", row = 0 } = member;
  return (
    <li>
      <span className={classes["othersName"]}>{member.name}</span>
      {[member.email, member.phone, member.birthDate, place].map((value) =>
        value === null || value === "" ? null : <span key={value}>{value}</span>,
      )}
      <span className={classes["quiet"]}>{t("others.source", { file: sourceFile, row })}</span>
    </li>
  );
}
