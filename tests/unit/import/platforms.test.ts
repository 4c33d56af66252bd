import { describe, expect, it } from "vitest";
import { fixture, line, readSource } from "./knowledge.ts";

describe("exports of platforms", () => {
  it("reads Change.org: UTF-16 with TAB, full names, one with a comma", () => {
    const read = readSource(fixture("change-org-utf16-tab.csv"));
    expect(read.form).toMatchObject({ encoding: "utf-16le", delimiter: "\t", preset: "change-org", dateOrder: null });
    expect(read.signatures.map(line)).toEqual([
      "1 | Anna Berg | København | 0999 | DK | 2026-03-01",
      "2 | Łukasz Żółć | Warszawa | 00-950 | PL | 2026-03-02",
      "3 | Ольга Иванова | Rīga | LV-1010 | LV | 2026-03-03",
    ]);
    expect(read.signatures[1]).toMatchObject({ givenName: "Łukasz", familyName: "Żółć", region: "Mazowieckie" });
  });

  it("reads Action Network: chosen columns, zones converted to UTC, a row without a name rejected", () => {
    const read = readSource(fixture("action-network.csv"));
    expect(read.form.preset).toBe("action-network");
    expect(read.signatures.map(line)).toEqual([
      "1 | Grace Holm | Portland | 04101 | US | 2026-02-01T15:11:12Z",
      "2 | José Núñez | Oakland | 94607 | US | 2026-02-03T07:30:00Z",
    ]);
    expect(read.signatures[0]).toMatchObject({
      email: "Grace.Holm@example.org",
      phone: "555 0100",
      street: "12 Mill Lane, Apt 3",
      region: "OR",
      externalId: "a-1",
    });
    expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual([[3, "no_name"]]);
  });

  it("reads ControlShift's administrators' export and rejects withdrawn signatures", () => {
    const read = readSource(fixture("controlshift-admin-withdrawn.csv"), { defaultCountry: "AU" });
    expect(read.form.preset).toBe("controlshift");
    expect(read.signatures.map(line)).toEqual([
      "1 | Ruth Okafor | - | 0800 | AU | 2026-01-05T08:00:01",
      "3 | Mei Tan | - | 3000 | AU | 2026-01-07T00:00:00",
    ]);
    expect(read.signatures[0]).toMatchObject({
      comment: "I agree,\nfully.",
      email: "ruth@example.org.au",
      externalId: "11",
    });
    expect(read.rejected).toHaveLength(1);
    expect(read.rejected[0]).toMatchObject({ row: 2, reason: "withdrawn" });
    expect(read.rejected[0]?.cells[2]).toBe("tom@example.org.au");
  });

  it("reads ControlShift's creators' export without e-mail, country and date", () => {
    const read = readSource(fixture("controlshift-creator.csv"));
    expect(read.form.preset).toBe("controlshift");
    expect(read.signatures.map(line)).toEqual([
      "1 | Ruth Okafor | - | 0800 | - | -",
      "2 | Tom Lindqvist | - | 2602 | - | -",
    ]);
    expect(read.counts.warnings.missingCountries).toBe(2);
  });

  it("reads NationBuilder: primary address, the e-mail column that is filled, ISO-3 countries", () => {
    const read = readSource(fixture("nationbuilder.csv"));
    expect(read.form).toMatchObject({ preset: "nationbuilder", mapping: { email: "email1", city: "primary_city" } });
    expect(read.signatures.map(line)).toEqual([
      "1 | Aroha Walker | Wellington | 6011 | NZ | -",
      "2 | Sam Fry | Dunedin | 9016 | NZ | -",
    ]);
    expect(read.signatures.map(({ email }) => email)).toEqual(["aroha@example.nz", "sam@example.nz"]);
  });

  it("reads Mailchimp: CC as country, CONFIRM_TIME when OPTIN_TIME is empty", () => {
    const read = readSource(fixture("mailchimp-all-quoted.csv"), { defaultCountry: "NO" });
    expect(read.form).toMatchObject({ preset: "mailchimp", mapping: { country: "CC", signed_at: "CONFIRM_TIME" } });
    expect(read.signatures.map(line)).toEqual([
      "1 | Ingrid Øverås | - | - | NO | 2026-02-11T18:30:05",
      "2 | Kari Lunde | - | - | NO | 2026-02-12T07:00:00",
    ]);
  });

  it("reads a plain table and accounts for its empty rows, odd countries and impossible dates", () => {
    const read = readSource(fixture("plain.csv"));
    expect(read.form).toMatchObject({ encoding: "utf-8", delimiter: ",", preset: "plain", dateOrder: null });
    expect(read.signatures.map(line)).toEqual([
      "1 | Anna Berg | Aarhus | 8000 | DK | 2026-04-01",
      "2 | Anna Bérg | Aarhus | 8000 | DK | 2026-04-01T12:00:00Z",
      "3 | Piet de Vries | Den Haag | 2500 | NL | 2026-04-02T09:30:00",
      "4 | Ivan Petrenko | Київ | 01001 | - | -",
      "7 | Ola Nordmann | Oslo | 0150 | NO | -",
    ]);
    expect(read.signatures[3]?.countryText).toBe("Атлантида");
    expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [5, "empty_row"],
      [6, "empty_row"],
    ]);
    expect(read.counts).toEqual({
      rowsRead: 7,
      imported: 5,
      rejected: 2,
      signatures: 5,
      warnings: { unknownCountries: 1, missingCountries: 0, unreadableDates: 1 },
    });
  });

  it("reads a Danish spreadsheet: semicolons, CR line ends, dotted dates, guarded zeros, a totals line", () => {
    const read = readSource(fixture("plain-semicolon-cr.csv"));
    expect(read.form).toMatchObject({ delimiter: ";", preset: null, dateOrder: "dmy" });
    expect(read.form.mapping).toEqual({
      given_name: "Fornavn",
      family_name: "Efternavn",
      email: "E-mail",
      city: "By",
      postal_code: "Postnr.",
      country: "Land",
      signed_at: "Underskrevet",
    });
    expect(read.signatures.map(line)).toEqual([
      "1 | Søren Ærø | Rønne; Bornholm | 0999 | DK | 2025-12-31",
      "2 | Åse Dahl | Oslo | 0150 | NO | 2026-02-01",
    ]);
    expect(read.rejected).toEqual([
      { row: 3, reason: "totals_line", cells: ["I alt", "2", "", "", "", "", "", "", "9"] },
    ]);
  });

  it("reads petities.nl and keeps in mind who is not to be named", () => {
    const read = readSource(fixture("petities-nl-visible.csv"), { defaultCountry: "NL" });
    expect(read.signatures.map(({ name, visible, signedAt }) => [name, visible, signedAt])).toEqual([
      ["Jan Jansen", true, "2026-01-02T10:00:00Z"],
      ["Fatima El Amrani", false, "2026-01-03T11:00:00Z"],
    ]);
  });

  it("reads Google Forms when the questions are mapped, and takes the month first because one date says so", () => {
    const read = readSource(fixture("google-forms-us-dates.csv"), {
      mappingChanges: { full_name: "Your name (first name, last name)", country: "Which country do you live in?" },
    });
    expect(read.form.dateOrder).toBe("mdy");
    expect(read.signatures.map(line)).toEqual([
      "1 | Noor Haddad | - | - | JO | 2026-04-09T12:25:42",
      "2 | Eli Stone | - | - | US | 2026-04-19T13:02:03",
    ]);
  });

  it("takes “Name” beside “Vorname” as the family name", () => {
    const read = readSource(fixture("two-names-in-german.csv"));
    expect(read.form.mapping).toMatchObject({ given_name: "Vorname", family_name: "Name" });
    expect(read.signatures.map(line)).toEqual(["1 | Jürgen Weiß | Dresden | 01067 | DE | -"]);
  });

  it("finds the semicolon although the headers hold commas", () => {
    const read = readSource(fixture("header-with-commas.csv"), { mappingChanges: { city: "City, town or village" } });
    expect(read.form.delimiter).toBe(";");
    expect(read.signatures.map(line)).toEqual([
      "1 | Anna Berg | Aarhus | - | DK | -",
      "2 | Bo Lund | Odense | - | DK | -",
    ]);
  });

  it("gives the same rows for every fixture whatever the size of the pieces", () => {
    for (const name of [
      "change-org-utf16-tab.csv",
      "plain.csv",
      "plain-semicolon-cr.csv",
      "mailchimp-all-quoted.csv",
    ]) {
      const whole = readSource(fixture(name));
      for (const piece of [1, 2, 3, 7, 64]) expect(readSource(fixture(name), {}, piece)).toEqual(whole);
    }
  });
});
