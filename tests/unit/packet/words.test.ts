import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { formatCount, formatDate, pluralForm } from "#shared/packet/plural.ts";
import { type LetterTemplate, labelKeys } from "#shared/packet/template.ts";
import { createWords } from "#shared/packet/words.ts";
import { makeDocument, readTemplate } from "./sample.ts";

function failureOf(template: LetterTemplate): unknown {
  try {
    createWords(makeDocument(1, { template }));
  } catch (error) {
    return error instanceof ExpectedFailure ? error.failure : error;
  }
  return null;
}

describe("templates", () => {
  it.each(packetLanguages)("of %s has every label and no other", (language) => {
    const template = readTemplate(language);
    expect(Object.keys(template.labels).sort()).toEqual([...labelKeys].sort());
    expect(template.months).toHaveLength(12);
    expect(template.language).toBe(language);
  });

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
    expect(english).toBe("58,171 people have signed");
    const russian = createWords(makeDocument(58171, { language: "ru" })).paragraph("{{count haveSigned}}");
    expect(russian).toBe("подписал 58\u00a0171\u00a0человек");
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
