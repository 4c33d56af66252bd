// What columns without a known name are taken for, whether a header is one, and how sure that is.
import { describe, expect, it } from "vitest";
import { understandColumns } from "#shared/import/columns.ts";
import { contentKind, looksLikeData } from "#shared/import/content.ts";
import { headerFingerprint } from "#shared/import/header.ts";
import { looksLikeHeader } from "#shared/import/header-guess.ts";
import { knowledge } from "./knowledge.ts";

describe("contentKind", () => {
  it.each([
    ["email", ["a@example.org", "b.c@example.dk", ""]],
    ["date_signed", ["2026-01-02", "31/12/2025 10:00", "1.2.2026"]],
    ["date_of_birth", ["1980-01-02", "31/12/1955", "1.2.2001"]],
    ["country", ["Danmark", "DK", "🇳🇴", "Germany"]],
    ["phone", ["+45 12 34 56 78", "(030) 123-4567", "0612345678"]],
    ["postal_code", ["0150", "8000", "1234 AB", "SW1A 1AA", "00-950"]],
    ["full_name", ["Anna Berg", "Peter van Dijk", "Иван Петренко"]],
    ["given_name", ["Anna", "Peter", "Ирина", "Xyzzy"]],
    ["words", ["Aarhus", "Den Haag", "Київ"]],
    ["digest", ["da39a3ee5e6b4b0d3255bfef95601890afd80709"]],
    ["other", ["1", "2", "3", "4"]],
    ["other", ["1980", "1990", "2001"]],
    ["words", ["CA", "DE", "IN"]],
    ["phrases", ["Nordic Choir", "Union of Bakers"]],
    ["yes_or_no", ["ja", "Nej", "true", "0"]],
    [null, ["", " "]],
  ])("takes for %s: %j", (kind, cells) => {
    expect(contentKind(cells)).toBe(kind);
  });
});

describe("understandColumns", () => {
  it.each([
    ["Swedish", ["Förnamn", "Efternamn", "E-postadress", "Postort", "Postnummer", "Land", "Signerad"]],
    ["Finnish", ["Etunimi", "Sukunimi", "Sähköposti", "Kaupunki", "Postinumero", "Maa", "Päivämäärä"]],
    ["Spanish", ["Nombre", "Apellidos", "Correo electrónico", "Ciudad", "Código postal", "País", "Fecha"]],
    ["Portuguese", ["Nome", "Sobrenome", "E-mail", "Cidade", "Código postal", "País", "Data da assinatura"]],
    ["Italian", ["Nome", "Cognome", "Posta elettronica", "Comune", "CAP", "Paese", "Data firma"]],
    ["Ukrainian", ["Ім’я", "Прізвище", "Електронна пошта", "Місто", "Поштовий індекс", "Країна", "Дата підпису"]],
    ["Turkish", ["Ad", "Soyad", "E-posta", "Şehir", "Posta kodu", "Ülke", "İmza tarihi"]],
  ])("knows the headers of a table in %s", (_, header) => {
    const [given_name, family_name, email, city, postal_code, country, signed_at] = header;
    const { mapping, sureness } = understandColumns(header, knowledge);
    expect(mapping).toEqual({ given_name, family_name, email, city, postal_code, country, signed_at });
    expect(new Set(Object.values(sureness))).toEqual(new Set(["name"]));
  });

  it("reads roles out of questions when the cells agree", () => {
    const header = [
      "Hvad er dit fulde navn?",
      "What is your email address?",
      "In which country do you live?",
      "Any email for us?",
    ];
    const rows = [
      ["Noor Haddad", "noor@example.dk", "Jordan", "no"],
      ["Bo Lund", "bo@example.dk", "Danmark", "yes"],
    ];
    expect(understandColumns(header, knowledge, rows)).toMatchObject({
      mapping: { full_name: header[0], email: header[1], country: header[2] },
      sureness: { full_name: "name", email: "name", country: "name" },
    });
  });

  it("does not take the name of an organisation or a yes to a question for a name", () => {
    const header = ["Name of your organisation", "May we print your name on the list?", "E-mail"];
    const rows = [["Nordic Choir", "ja", "a@example.dk"]];
    expect(understandColumns(header, knowledge, rows).mapping).toEqual({ email: "E-mail" });
  });

  it("finds addresses, countries and dates by their looks beside columns it knows, and nothing vaguer", () => {
    const header = ["Name", "x1", "x2", "x3", "x4"];
    const rows = [["Anna Berg", "a@example.dk", "Denmark", "2026-01-01", "8000"]];
    expect(understandColumns(header, knowledge, rows)).toEqual({
      preset: null,
      mapping: { full_name: "Name", email: "x1", country: "x2", signed_at: "x3" },
      sureness: { full_name: "name", email: "content", country: "content", signed_at: "content" },
    });
  });

  it("understands a table in a language it does not know by its content", () => {
    const header = ["Όνομα", "Ηλ. διεύθυνση", "Χώρα"];
    const rows = [
      ["Giorgos Papadakis", "g@example.gr", "Ελλάδα"],
      ["Eleni Vlachou", "e@example.gr", "Greece"],
    ];
    expect(understandColumns(header, knowledge, rows).mapping).toEqual({
      full_name: "Όνομα",
      email: "Ηλ. διεύθυνση",
      country: "Χώρα",
    });
  });

  it("takes “Time” for the date of signing when it holds dates and no other column does", () => {
    const rows = [["Anna Berg", "2026-01-01 10:00"]];
    expect(understandColumns(["Name", "Time"], knowledge, rows).mapping).toEqual({
      full_name: "Name",
      signed_at: "Time",
    });
    expect(understandColumns(["Name", "Date", "Time"], knowledge).mapping).toMatchObject({ signed_time: "Time" });
  });
});

describe("looksLikeHeader", () => {
  const rest = [
    ["Anna Berg", "Kent", "8000"],
    ["Peter Lund", "Ry", "8680"],
  ];
  it.each([
    [true, ["Name", "City", "Zip"]],
    [true, ["Name", "2024", "2025"]],
    [true, ["Ονοματεπώνυμο", "Πόλη", "ΤΚ"]],
    [false, ["Ole Dahl", "Kent", "8680"]],
    [false, ["Ole Dahl", "a@example.dk", "x"]],
    [false, ["Ole Dahl", "Ribe", "2026-01-01"]],
    [false, ["Ole Dahl", "Ribe", "Danmark"]],
    [false, ["Ole Dahl", "Ribe", "Vejle"]],
  ])("is %j of %j", (expected, first) => {
    expect(looksLikeHeader(first, rest, knowledge.synonyms)).toBe(expected);
  });

  it("holds an address and a date for data surely, and a number perhaps", () => {
    expect(["a@example.dk", "2026-01-01", "8000", "Norge", "Name"].map(looksLikeData)).toEqual([
      "surely",
      "surely",
      "perhaps",
      "perhaps",
      "no",
    ]);
  });
});

describe("headerFingerprint", () => {
  it("is the same for the same columns in any order and spelling", () => {
    const known = headerFingerprint(["First Name", "E-mail", "", "Land"]);
    expect(headerFingerprint(["Land", "first_name", "", "EMAIL"])).toBe(known);
  });

  it("differs when a column more, less or other is there", () => {
    const prints = [["Name"], ["Name", "City"], ["Name", "Town"], ["Name", "Name"], ["NameCity"], ["Name", ""], []].map(
      headerFingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("does not change between versions, as it is stored", () => {
    expect(headerFingerprint(["Name", "City", "Country"])).toBe("3-e7c05252d5df0b01");
  });
});
