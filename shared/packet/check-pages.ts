// Compares the pages of a volume's file with what their codes say: what is missing, exchanged or changed. Reads no files.
import type { PacketFacts, PageFacts } from "./packet-facts.ts";

/** `pages`: how many it must have, from the one with the number `firstPage` on. */
export type ExpectedVolume = {
  readonly packet: string;
  readonly volume: number;
  readonly firstPage: number;
  readonly pages: number;
};

/** `page` is a printed page number, `place` a page's place in the file, from 1. */
export type PageFinding =
  /** No page has a code: a draft, or a packet that was sealed before pages had codes. */
  | { readonly kind: "no_codes" }
  | { readonly kind: "code_missing"; readonly place: number }
  /** A page of another packet or volume. */
  | {
      readonly kind: "foreign";
      readonly place: number;
      readonly packet: string;
      readonly volume: number;
      readonly page: number;
    }
  | { readonly kind: "missing"; readonly page: number }
  | { readonly kind: "twice"; readonly page: number }
  | { readonly kind: "unexpected"; readonly page: number }
  /** It lies where the page `due` belongs. */
  | { readonly kind: "exchanged"; readonly page: number; readonly due: number }
  /** What stands on it is not what stood there when its code was made. */
  | { readonly kind: "changed"; readonly page: number }
  /** Lines that its code names and that it does not have. */
  | { readonly kind: "lines_missing"; readonly page: number; readonly lines: readonly number[] }
  /** Lines that it has and its code does not name, or that it has twice. */
  | { readonly kind: "lines_unexpected"; readonly page: number; readonly lines: readonly number[] };

type CodedPage = PageFacts & { readonly code: NonNullable<PageFacts["code"]> };

/** Everything that is wrong with the pages of a volume, in the order of the pages; empty when nothing is. */
export function checkPages({ pageFacts }: PacketFacts, expected: ExpectedVolume): readonly PageFinding[] {
  const coded = pageFacts.filter(isCoded);
  if (coded.length === 0) return [{ kind: "no_codes" }];
  const codeless = pageFacts.filter((page) => !isCoded(page));
  const own = coded.filter((page) => belongs(page, expected));
  return [
    ...codeless.map(({ place }): PageFinding => ({ kind: "code_missing", place })),
    ...coded.filter((page) => !belongs(page, expected)).map(foreign),
    ...checkSequence(
      own.map(({ code }) => code.page),
      expected,
    ),
    ...own.flatMap(checkContent),
  ];
}

function isCoded(page: PageFacts): page is CodedPage {
  return page.code !== null;
}

function belongs({ code }: CodedPage, { packet, volume }: ExpectedVolume): boolean {
  return code.packet === packet.toUpperCase() && code.volume === volume;
}

function foreign({ place, code: { packet, volume, page } }: CodedPage): PageFinding {
  return { kind: "foreign", place, packet, volume, page };
}

/** Pages that are there are compared with each other, so that one missing page does not make all after it look exchanged. */
function checkSequence(found: readonly number[], { firstPage, pages }: ExpectedVolume): readonly PageFinding[] {
  const due = new Set(Array.from({ length: pages }, (_, index) => firstPage + index));
  const there = new Set(found);
  const missing = [...due].filter((page) => !there.has(page));
  const unexpected = [...there].filter((page) => !due.has(page));
  const twice = [...there].filter((page) => found.indexOf(page) !== found.lastIndexOf(page));
  const once = [...there];
  const sorted = [...there].sort((a, b) => a - b);
  return [
    ...missing.map((page): PageFinding => ({ kind: "missing", page })),
    ...unexpected.map((page): PageFinding => ({ kind: "unexpected", page })),
    ...twice.map((page): PageFinding => ({ kind: "twice", page })),
    ...once.flatMap((page, index): readonly PageFinding[] => {
      const other = sorted[index];
      return other === undefined || other === page ? [] : [{ kind: "exchanged", page, due: other }];
    }),
  ];
}

function checkContent({ code, digest, online, originals }: CodedPage): readonly PageFinding[] {
  const { page, firstLine, lastLine } = code;
  const lines = online.length > 0 ? online : originals;
  const there = new Set(lines);
  const isNamed = (line: number): boolean => line >= firstLine && line <= lastLine && firstLine > 0;
  const count = firstLine === 0 ? 0 : lastLine - firstLine + 1;
  const missing = Array.from({ length: Math.max(0, count) }, (_, index) => firstLine + index).filter(
    (line) => !there.has(line),
  );
  const surplus = [...online, ...originals].filter((line, index, all) => !isNamed(line) || all.indexOf(line) !== index);
  return [
    ...(digest === code.digest ? [] : [{ kind: "changed", page } as const]),
    ...(missing.length === 0 ? [] : [{ kind: "lines_missing", page, lines: missing } as const]),
    ...(surplus.length === 0 ? [] : [{ kind: "lines_unexpected", page, lines: surplus } as const]),
  ];
}
