import { describe, expect, it } from "vitest";
import { packetLanguages } from "#shared/model/campaign.ts";
import { checkLetterText } from "#shared/packet/check-letter-text.ts";
import { letterFromText, letterToText, withLetterText } from "#shared/packet/letter-text.ts";
import { createWords } from "#shared/packet/words.ts";
import { makeDocument, readTemplate } from "./sample.ts";

const own = `Petition to {{mission.name}}

consulate: Dear Consul,
Dear Sir or Madam,

{{count haveSigned}}.
They live in {{countries}} countries.

{{request}}

For {{campaign.organisation}},
| For all who signed,
we ask for an answer.

Yours sincerely,
the delegation
`;

describe("a letter as text", () => {
  it.each(packetLanguages)("comes back as it was (%s)", (language) => {
    const template = readTemplate(language);
    const text = letterToText(template);
    const { requestFollows, ...prose } = template.letter;
    expect(letterFromText(text)).toEqual({ subject: template.labels.subject, ...prose });
    expect(withLetterText(template, text)).toEqual(template);
    expect(letterToText(withLetterText(template, text.replaceAll("\n", "\r\n")))).toBe(text);
    expect(checkLetterText(text, template)).toEqual([]);
  });

  it("replaces subject, salutations, paragraphs and closing, and no other word", () => {
    const template = withLetterText(readTemplate("en"), own);
    expect({ ...template.labels, subject: "" }).toEqual({ ...readTemplate("en").labels, subject: "" });
    const words = createWords(makeDocument(2, { template, campaign: { organisation: "" } }));
    expect(words.label("subject")).toBe("Petition to Embassy of the Russian Federation");
    expect(words.salutation).toBe("Dear Sir or Madam,");
    expect(words.opening).toEqual(["2\u00a0people have signed. They live in 1 countries."]);
    expect(words.body).toEqual(["For all who signed, we ask for an answer."]);
    expect(words.closing).toBe("Yours sincerely,\nthe delegation");
    expect(template.letter.salutation).toMatchObject({ consulate: "Dear Consul,", embassy: "Dear Sir or Madam," });
  });

  it("has one line for a salutation that is the same for every kind of mission", () => {
    const text = own.replace("consulate: Dear Consul,\n", "");
    const { letter, labels } = withLetterText(readTemplate("en"), text);
    expect(letterToText({ letter, labels })).toContain("\n\nDear Sir or Madam,\n\n");
  });

  it("prints the request after the last paragraph when its line was deleted", () => {
    const { opening, body } = letterFromText(own.replace("{{request}}\n", ""));
    expect(opening).toHaveLength(2);
    expect(body).toEqual([]);
  });
});

describe("the check of a letter's text", () => {
  const template = readTemplate("en");
  const check = (text: string) => checkLetterText(text, template);

  it("finds nothing wrong with a letter that can be printed", () => {
    expect(check(own)).toEqual([]);
  });

  it("names each unknown placeholder and phrase with its line and what was probably meant", () => {
    const text = own
      .replace("{{mission.name}}", "{{misson.name}}")
      .replace("{{count haveSigned}}", "{{count haveSinged}}")
      .replace("{{countries}} countries", "{{city}}, {{packet lines}}");
    expect(check(text)).toEqual([
      { line: 1, kind: "unknown-placeholder", text: "{{misson.name}}", likely: "{{mission.name}}" },
      { line: 6, kind: "unknown-phrase", text: "{{count haveSinged}}", likely: "{{count haveSigned}}" },
      { line: 7, kind: "unknown-placeholder", text: "{{city}}", likely: "{{mission.city}}" },
      { line: 7, kind: "uncountable", text: "{{packet lines}}", likely: "{{packet}}" },
    ]);
  });

  it.each([
    ["{{count haveSigned}}.", "{count haveSigned}.", [{ line: 6, kind: "open-braces" }]],
    ["{{count haveSigned}}.", "| Nobody.", [{ line: 6, kind: "choice-first" }]],
    ["{{request}}\n", "", [{ line: 15, kind: "request-missing" }]],
    ["we ask", "{{request}}\nwe ask", [{ line: 13, kind: "request-twice" }]],
    ["{{countries}} countries", "{{request}}", [{ line: 7, kind: "request-inside" }]],
  ])("tells of %s that became %s", (before, after, problems) => {
    expect(check(own.replace(before, after))).toEqual(problems);
  });

  it.each(["", "\n \n", "Petition\n\n{{request}}", "Petition\n\nDear all,\n\nText.\n\n{{request}}\n"])(
    "tells that %j is too short for a letter",
    (text) => {
      expect(check(text).map(({ kind }) => kind)).toContain("too-short");
    },
  );
});
