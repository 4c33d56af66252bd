// Calls of the screen that checks printed pages by their codes.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { count, outcome } from "./outcome.ts";

/**
 * What a code says of its page: `right`; `unreadable`: it is no code of a page; `unknown_packet`, `unknown_page`: there is none such;
 * `not_made`: the page's volume was never written, so that nothing is known to compare with; `digest`: the page says something else
 * than the sealed one; `lines`: it names other lines or another volume; `several`: a typed digest stands on more than one page.
 */
export const codeVerdicts = [
  "right",
  "unreadable",
  "unknown_packet",
  "unknown_page",
  "not_made",
  "digest",
  "lines",
  "several",
] as const;
export type CodeVerdict = (typeof codeVerdicts)[number];

const checkedCode = z.object({
  verdict: z.enum(codeVerdicts),
  /** The page that the code names, as it was sealed; null where there is none. */
  page: z
    .object({
      packetId: z.string(),
      missionCity: z.string(),
      volume: count,
      page: count,
      /** 0 when the page has no line. */
      firstLine: count,
      lastLine: count,
      /** Pages of the whole packet. */
      pages: count,
      /** True when the page was checked before. */
      again: z.boolean(),
    })
    .nullable(),
  /** False while a job writes the file: the verdict holds, the page is not noted. */
  noted: z.boolean(),
});
export type CheckedCode = z.infer<typeof checkedCode>;

const checkedPages = z.object({
  packetId: z.string(),
  pages: count,
  /** The pages whose codes were checked and are right, in order. */
  checked: z.array(count).readonly(),
});
export type CheckedPages = z.infer<typeof checkedPages>;

const chosenPacket = z.object({ packetId: z.string() });

export const packetChecksContract = {
  /**
   * Checks a scanned code, or the digest as somebody typed it (`7K3F-9Q2M`; capitals, spaces and hyphens do not matter), and notes
   * that its page was seen. `packetId` is the packet at hand, to which a typed digest is compared.
   */
  checkCode: oc
    .input(z.object({ text: z.string().max(300), packetId: z.string().nullable() }))
    .output(outcome(checkedCode)),
  /** Which pages of a packet were checked. */
  checkedPages: oc.input(chosenPacket).output(outcome(checkedPages)),
  /** Forgets them, to check the packet once more. */
  checkAnew: oc.input(chosenPacket).output(outcome(checkedPages)),
};
