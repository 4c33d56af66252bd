// What a user may copy into a report holds no signer's data.
import { describe, expect, it } from "vitest";
import { describeFailure, redact } from "../../../renderer/components/describe-failure.ts";
import { ExpectedFailure } from "../../../shared/errors/outcome.ts";

const words = { bug: "A bug.", bugNext: "Report it." };

describe("the words of a failure", () => {
  it("are the sentence and the next step of an expected failure", () => {
    const error = new ExpectedFailure({ code: "IMPORT_EMPTY", params: { file: "a.csv" } });
    expect(describeFailure(error, words)).toEqual({
      message: "a.csv holds no rows.",
      next: "Export the signatures again and import that file.",
      details: 'IMPORT_EMPTY\n{"file":"a.csv"}',
    });
  });

  it("are those of a bug for anything else", () => {
    expect(describeFailure(new TypeError("x is undefined"), words)).toMatchObject({
      message: "A bug.",
      next: "Report it.",
    });
  });
});

describe("the text to copy of a bug", () => {
  it("leaves out e-mail addresses, quoted values, long numbers and folders", () => {
    const error = new Error('bad cell "Anna Kowalska" of anna@example.org, born 19840217, in /home/ola/lists/a.csv');
    const text = redact(error);
    for (const value of ["Anna", "anna@", "1984", "ola", "lists"]) expect(text.split("\n")[0]).not.toContain(value);
    expect(text).toContain("a.csv");
  });

  it("keeps the name of the property that a bug read", () => {
    expect(redact(new TypeError("Cannot read properties of undefined (reading 'outcome')"))).toContain("'outcome'");
  });
});
