import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { formatCount, formatDate, pluralForm } from "#shared/packet/plural.ts";
import type { LetterTemplate } from "#shared/packet/template.ts";
import { createWords } from "#shared/packet/words.ts";
import { type Changes, makeDocument, readTemplate } from "./sample.ts";

function failureOf(template: LetterTemplate): unknown {
  try {
    createWords(makeDocument(1, { template }));
  } catch (error) {
    return error instanceof ExpectedFailure ? error.failure : error;
  }
  return null;
}

describe("templates", () => {
  it.each(packetLanguages)("of %s uses known placeholders only", (language) => {
    expect(() => createWords(makeDocument(5, { language }))).not.toThrow();
  });

  it("with an unknown placeholder fail by its name, wherever it stands", () => {
    const template = readTemplate("en");
    const body = { ...template, letter: { ...template.letter, body: ["Dear {{ambassador}}"] } };
    expect(failureOf(body)).toMatchObject({ code: "TEMPLATE_PLACEHOLDER", params: { placeholder: "{{ambassador}}" } });
    const phrase = { ...template, letter: { ...template.letter, closing: "{{count goats}}" } };
    expect(failureOf(phrase)).toMatchObject({
      code: "TEMPLATE_PLACEHOLDER",
      params: { placeholder: "{{count goats}}" },
    });
    const label = { ...template, labels: { ...template.labels, stamp: "{{constructor}}" } };
    expect(failureOf(label)).toMatchObject({
      code: "TEMPLATE_PLACEHOLDER",
      params: { placeholder: "{{constructor}}" },
    });
  });

  it("choose the sentence whose values exist", () => {
    const words = createWords(makeDocument(5, { campaign: { organisation: "" } }));
    expect(words.paragraph(["By {{campaign.organisation}}", "By {{mission.city}}"])).toBe("By København");
    expect(words.paragraph(["By {{campaign.organisation}}"])).toBeNull();
  });

  it.each(packetLanguages)("lead to the request only where there is one (%s)", (language) => {
    const opening = (request: string) => {
      const document = makeDocument(5, { language, campaign: { request } });
      return createWords(document).opening.join("\n");
    };
    expect(opening("Release him.")).toMatch(/:$/);
    expect(opening(" \n")).toMatch(/[^:]\.$/);
  });

  it("choose no sentence about a list, originals or withheld names that are not there", () => {
    const sentences = [
      "{{lines lines}}, {{ sheets sheets }}",
      "{{originals signatories}}",
      "{{withheld}}",
      "{{count}}",
    ];
    const chosen = (signers: number, changes: Changes) =>
      createWords(makeDocument(signers, changes)).paragraph(sentences);
    expect(chosen(7, { originals: { signers: 3, sheets: 2 } })).toBe("7\u00a0lines, 2\u00a0sheets");
    expect(chosen(0, { originals: { signers: 3, sheets: 2 } })).toBe("3\u00a0signatories");
    expect(chosen(7, { withheld: 1 })).toBe("1");
    expect(chosen(7, {})).toBe("7");
    expect(createWords(makeDocument(7, { duplicatesRemoved: 0 })).paragraph(["{{duplicates}}"])).toBe("0");
  });

  it.each(packetLanguages)("of %s fail by a placeholder that only an unchosen label holds", (language) => {
    const template = readTemplate(language);
    const enclosures = ["{{online}} {{originals}} {{goats}}", "Enclosures"];
    expect(failureOf({ ...template, labels: { ...template.labels, enclosures } })).toMatchObject({
      params: { placeholder: "{{goats}}" },
    });
  });
});

describe("numbers and dates", () => {
  it.each([
    [1, "one"],
    [2, "few"],
    [5, "many"],
    [11, "many"],
    [12, "many"],
    [21, "one"],
    [22, "few"],
    [111, "many"],
    [112, "many"],
    [58171, "one"],
  ] as const)("take the Russian form of %i", (count, form) => {
    expect(pluralForm("east-slavic", count)).toBe(form);
  });

  it("print 58,171 people in English and 58 171 человек in Russian", () => {
    const english = createWords(makeDocument(58171)).paragraph("{{count haveSigned}}");
    expect(english).toBe("58,171\u00a0people have signed");
    const russian = createWords(makeDocument(58171, { language: "ru" })).paragraph("{{count haveSigned}}");
    expect(russian).toBe("подписал 58\u00a0171\u00a0человек");
  });

  it.each([
    [1, 1, "подписал 1 человек", "в подлиннике прилагается 1 подписной лист"],
    [2, 3, "подписали 2 человека", "в подлиннике прилагаются 3 подписных листа"],
    [5, 11, "подписали 5 человек", "в подлиннике прилагается 11 подписных листов"],
    [21, 21, "подписал 21 человек", "в подлиннике прилагается 21 подписной лист"],
    [112, 22, "подписали 112 человек", "в подлиннике прилагаются 22 подписных листа"],
    [14321, 1005, "подписал 14 321 человек", "в подлиннике прилагается 1005 подписных листов"],
  ])("say in Russian that %i signed on %i sheets", (signers, sheets, signed, enclosed) => {
    const words = createWords(makeDocument(4, { language: "ru", originals: { signers, sheets } }));
    const sentence = words.paragraph("{{originals haveSigned}}; {{sheets sheetsEnclosed}}");
    expect(sentence?.replaceAll("\u00a0", " ")).toBe(`${signed}; ${enclosed}`);
  });

  it.each([
    [1, "1 имя не указано"],
    [3, "3 имени не указаны"],
    [12, "12 имён не указано"],
    [31, "31 имя не указано"],
  ])("say in Russian that %i names are withheld", (withheld, said) => {
    const words = createWords(makeDocument(50, { language: "ru", withheld }));
    expect(words.paragraph("{{withheld namesWithheld}}")?.replaceAll("\u00a0", " ")).toBe(said);
  });

  it("count a share of all signatories, online and on paper", () => {
    expect(createWords(makeDocument(60, { originals: { signers: 20, sheets: 2 } })).share(20)).toBe("25.0%");
  });

  it("divide thousands from the fourth digit in English, from the fifth in Russian", () => {
    expect(formatCount(readTemplate("en"), 1234)).toBe("1,234");
    expect(formatCount(readTemplate("ru"), 1234)).toBe("1234");
    expect(formatCount(readTemplate("ru"), 1234567)).toBe("1\u00a0234\u00a0567");
  });

  it("write a date by the pattern of the language", () => {
    const template = readTemplate("ru");
    expect(formatDate(template, template.date, "2017-06-01")).toBe("1\u00a0июня 2017\u00a0г.");
  });
});
