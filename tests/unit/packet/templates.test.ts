// The letters as they come with the program, and what their languages ask: every word there, every form of a number.
import { describe, expect, it } from "vitest";
import { packetLanguages } from "#shared/model/campaign.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { countryName } from "#shared/packet/countries.ts";
import { placeholderNames, placeholders } from "#shared/packet/placeholders.ts";
import { formatCount, formatDate, formatShare, pluralForm, pluralForms } from "#shared/packet/plural.ts";
import { enclosedParts, labelKeys } from "#shared/packet/template.ts";
import { createWords } from "#shared/packet/words.ts";
import { makeDocument, makeEarlier, plainParts, readTemplate } from "./sample.ts";

const english = readTemplate("en");
const states = ["RU", "BY", "CN", "IR", "SA", "TR", "AE"];

describe.each(packetLanguages)("the template of %s", (language) => {
  const template = readTemplate(language);

  it("has every word and no other", () => {
    expect(template.language).toBe(language);
    expect(Object.keys(template)).toEqual(Object.keys(english));
    expect(Object.keys(template.labels).sort()).toEqual([...labelKeys].sort());
    expect(Object.keys(template.enclosed).sort()).toEqual([...enclosedParts].sort());
    expect(new Set(template.months).size).toBe(12);
    expect(Object.keys(template.counted).sort()).toEqual(Object.keys(english.counted).sort());
    expect(Object.keys(template.missionKind)).toEqual(Object.keys(english.missionKind));
    expect(Object.keys(template.letter.salutation)).toEqual(Object.keys(english.letter.salutation));
    expect(Object.keys(template.stateOfMission)).toEqual(expect.arrayContaining(states));
    expect(stringsIn(template).filter((text) => text.trim() === "" && !/^[\u00a0\u202f]$/.test(text))).toEqual([]);
  });

  it("has every form of every counted phrase that its rule can give, and each says the number", () => {
    const forms = pluralForms[template.pluralRule];
    for (const [phrase, words] of Object.entries(template.counted)) {
      expect(Object.keys(words).sort(), phrase).toEqual([...new Set([...forms, "other"])].sort());
      for (const words of Object.values(template.counted[phrase] ?? {})) expect(placeholderNames(words)).toEqual(["n"]);
    }
  });

  it("takes the forms of Unicode's rules", () => {
    const rules = new Intl.PluralRules(language);
    const numbers = [...Array(1200).keys(), 58171, 1_000_000, 1_000_001, 2_000_000, 21_000_000];
    for (const number of numbers)
      expect(pluralForm(template.pluralRule, number), `${number}`).toBe(rules.select(number));
  });

  it("names in each label and enclosure what the English one names", () => {
    const names = (texts: string | readonly string[]) =>
      [texts].flat().map((text) => [...placeholderNames(text)].sort());
    for (const key of labelKeys) expect(names(template.labels[key]), key).toEqual(names(english.labels[key]));
    for (const part of enclosedParts) expect(names(template.enclosed[part])).toEqual(names(english.enclosed[part]));
  });

  it("says in its letter what the English one says, and fits a packet without any of it", () => {
    const said = (letter: typeof template.letter) =>
      [...letter.opening, ...letter.body].map((paragraph) =>
        [...new Set(placeholderNames(JSON.stringify(paragraph)))].sort(),
      );
    expect(said(template.letter)).toEqual(said(english.letter));
    const { parts } = makeDocument(1);
    const none = Object.fromEntries(Object.keys(parts).map((part) => [part, false])) as typeof parts;
    const bare = createWords(
      makeDocument(1, { language, parts: none, campaign: { organisation: "", request: "", contact: "" } }),
    );
    expect(bare.opening).toHaveLength(1);
    expect(bare.body.length).toBeGreaterThanOrEqual(2);
    expect([...bare.opening, ...bare.body, bare.salutation, bare.closing].join()).not.toMatch(/[{}]|\s\s| [.,;:]/);
  });

  it.each([
    ["online", 58171, 0],
    ["paper", 0, 22],
    ["online and paper", 1, 1],
  ])(
    "reads whole for signatures %s, with and without organisation, request, earlier packets and withheld names",
    (_, online, paper) => {
      const choices = [true, false];
      for (const named of choices)
        for (const asked of choices)
          for (const supplement of choices)
            for (const withheld of choices) {
              const words = createWords(
                makeDocument(online, {
                  language,
                  originals: { signers: paper, sheets: paper },
                  withheld: withheld ? Math.min(online, 1) : 0,
                  campaign: { organisation: named ? "Amnesti" : "", request: asked ? "Free them." : "" },
                  earlier: supplement ? [makeEarlier("RU-1")] : [],
                }),
              );
              const text = [
                words.salutation,
                ...words.opening,
                ...words.body,
                words.closing,
                words.label("enclosures"),
              ].join("\n");
              expect(text).not.toMatch(/[{}]|[ \u00a0]{2}| [.,]|undefined|^\s*$/m);
              expect(text.includes("Amnesti")).toBe(named);
              expect(text.includes("RU-1")).toBe(supplement);
              expect(words.opening.join().endsWith(template.letter.requestFollows)).toBe(asked);
              const counted = formatCount(template, online + paper);
              expect(words.opening.join(), "says how many signed").toContain(counted);
            }
    },
  );

  it("has a name for every country", () => {
    for (const code of Object.keys(english.stateOfMission))
      expect(countryName(language, template, code), code).not.toBe(code);
    expect(countryName(language, template, "DK")).toMatch(/^\p{Lu}\p{L}+$/u);
  });
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe("numbers, shares and dates", () => {
  it.each([
    ["en", "1,234", "58,171", "12.5%", "1 May 2017", "21 May 2017"],
    ["da", "1.234", "58.171", "12,5 %", "1. maj 2017", "21. maj 2017"],
    ["nb", "1234", "58 171", "12,5 %", "1. mai 2017", "21. mai 2017"],
    ["nl", "1.234", "58.171", "12,5%", "1 mei 2017", "21 mei 2017"],
    ["de", "1.234", "58.171", "12,5 %", "1. Mai 2017", "21. Mai 2017"],
    ["fr", "1 234", "58 171", "12,5 %", "1er mai 2017", "21 mai 2017"],
    ["es", "1234", "58 171", "12,5 %", "1 de mayo de 2017", "21 de mayo de 2017"],
    ["pl", "1234", "58 171", "12,5%", "1 maja 2017 r.", "21 maja 2017 r."],
    ["sv", "1234", "58 171", "12,5 %", "1 maj 2017", "21 maj 2017"],
    ["fi", "1 234", "58 171", "12,5 %", "1. toukokuuta 2017", "21. toukokuuta 2017"],
    ["it", "1.234", "58.171", "12,5%", "1º maggio 2017", "21 maggio 2017"],
    ["pt", "1234", "58 171", "12,5%", "1 de maio de 2017", "21 de maio de 2017"],
    ["uk", "1234", "58 171", "12,5 %", "1 травня 2017 р.", "21 травня 2017 р."],
    ["tr", "1.234", "58.171", "%12,5", "1 Mayıs 2017", "21 Mayıs 2017"],
    ["ru", "1234", "58 171", "12,5 %", "1 мая 2017 г.", "21 мая 2017 г."],
  ] as const)("are written as in %s", (language, thousand, many, share, first, later) => {
    const template = readTemplate(language);
    const written = [
      formatCount(template, 1234),
      formatCount(template, 58171),
      formatShare(template, 1, 8),
      formatDate(template, template.date, "2017-05-01"),
      formatDate(template, template.date, "2017-05-21"),
    ];
    expect(written.map((text) => text.replace(/[\u00a0\u202f]/g, " "))).toEqual([thousand, many, share, first, later]);
  });

  it.each([
    ["fr", 0, "0 personne a signé"],
    ["fr", 2_000_000, "2 000 000 de personnes ont signé"],
    ["pt", 1, "1 pessoa assinou"],
    ["pl", 22, "podpisały 22 osoby"],
    ["pl", 58171, "podpisało 58 171 osób"],
    ["uk", 21, "підписала 21 особа"],
    ["uk", 112, "підписало 112 осіб"],
    ["fi", 5, "on allekirjoittanut 5 henkilöä"],
  ] as const)("agree with the words of %s: %i", (language, online, said) => {
    const words = createWords(makeDocument(online, { language }));
    expect(words.paragraph("{{count haveSigned}}")?.replace(/[\u00a0\u202f]/g, " ")).toBe(said);
  });
});

describe("placeholders", () => {
  it("have a value in a packet that holds everything, each", () => {
    const words = createWords(
      makeDocument(5, {
        parts: defaultPacketSettings.parts,
        withheld: 1,
        originals: { signers: 3, sheets: 2 },
        translations: [{ language: "ru", text: "Освободите их." }],
        earlier: [makeEarlier("RU-DK-kobenhavn-1", { withdrawn: [3] })],
      }),
      { pages: 12, volumes: 2, sheets: 6 },
    );
    for (const { name } of placeholders) expect(words.paragraph(`{{${name}}}`), name).not.toBeNull();
    expect(words.label("enclosures")).toBe(
      "Enclosures (2\u00a0volumes): notice of withdrawn signatures; signature sheet of the delegation; translation of the request; summary; list of online signatories (5\u00a0lines); list of signatories on paper; original signatures on paper (2\u00a0sheets); receipt form in two copies",
    );
  });

  it("have no value where the packet has nothing of it, and the enclosures name only what is there", () => {
    const parts = { ...plainParts, summary: false, countries: false, list: false };
    const words = createWords(makeDocument(5, { parts }));
    for (const { name, optional } of placeholders) {
      const isAbsent = optional && !/^(online|requestFollows|campaign|mission|part.receipt)/.test(name);
      expect(words.paragraph([`{{${name}}}`]) === null, name).toBe(isAbsent);
    }
    expect(words.label("enclosures")).toBe("Enclosures: receipt form in two copies");
  });
});

describe("the words of two languages", () => {
  const second = { language: "ru", template: readTemplate("ru") } as const;
  const words = createWords(makeDocument(58171, { language: "da", second }));

  it("join short labels, and say once what is the same in both", () => {
    expect(words.label("name")).toBe("Navn / Имя");
    expect(words.label("page", { page: 2, pages: 1200 })).toBe("Side 2 af 1.200 / Страница 2 из 1200");
    expect(words.both(() => "RU-DK-1")).toBe("RU-DK-1");
    expect(words.both(({ country }) => country("DK"))).toBe("Danmark / Дания");
    expect(createWords(makeDocument(1, { language: "da" })).label("name")).toBe("Navn");
  });

  it("give each paragraph in both, with the numbers and dates of each", () => {
    const [danish, russian] = words.pair((one) => one.paragraph("{{count haveSigned}}, {{date}}"));
    expect(danish).toBe("58.171\u00a0personer har skrevet under, 1.\u00a0juni 2017");
    expect(russian).toBe("подписал 58\u00a0171\u00a0человек, 1\u00a0июня 2017\u00a0г.");
    expect(createWords(makeDocument(1)).pair((one) => one.salutation)).toEqual(["Your Excellency,", null]);
  });

  it("fail by an unknown placeholder of the second language, with the likely one first", () => {
    const template = { ...second.template, letter: { ...second.template.letter, closing: "{{mision.city}}" } };
    expect(() => createWords(makeDocument(1, { second: { ...second, template } }))).toThrow(
      expect.objectContaining({
        failure: {
          code: "TEMPLATE_PLACEHOLDER",
          params: {
            placeholder: "{{mision.city}}",
            likely: "{{mission.city}}",
            placeholders: expect.stringMatching(/^mission\.city, /),
          },
        },
      }),
    );
  });
});
