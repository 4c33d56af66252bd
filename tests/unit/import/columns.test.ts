import { describe, expect, it } from "vitest";
import { recognisePreset, understandColumns } from "#shared/import/columns.ts";
import { columnNames, headerKey } from "#shared/import/header.ts";
import { parsePreset } from "#shared/import/presets.ts";
import { roles } from "#shared/model/signature.ts";
import { knowledge } from "./knowledge.ts";

describe("columnNames", () => {
  it("names nameless and doubled columns so that each is different", () => {
    expect(columnNames(["\ufeffName ", "", "Name", "Name (2)", " "])).toEqual([
      "Name",
      "column 2",
      "Name (2)",
      "Name (2) (2)",
      "column 5",
    ]);
  });
});

describe("headerKey", () => {
  it("does not see case, spaces, underscores, hyphens and accents", () => {
    const spellings = ["\ufeffPRÉNOM", "prenom", " Pre-nom ", "pre_nom"];
    expect(new Set(spellings.map(headerKey))).toEqual(new Set(["prenom"]));
  });
});

describe("understandColumns", () => {
  it.each([
    ["English", ["First Name", "Surname", "E-mail Address", "Town", "Zip", "Country", "Date signed"]],
    ["Danish", ["Fornavn", "Efternavn", "Mailadresse", "By", "Postnr.", "Land", "Underskriftsdato"]],
    ["Norwegian", ["Fornavn", "Etternavn", "E-post", "Poststed", "Postnummer", "Land", "Dato"]],
    ["Dutch", ["Voornaam", "Achternaam", "E-mailadres", "Woonplaats", "Postcode", "Land", "Ondertekend op"]],
    ["German", ["Vorname", "Nachname", "E-Mail-Adresse", "Wohnort", "PLZ", "Land", "Datum"]],
    ["French", ["Prénom", "Nom", "Courriel", "Ville", "Code postal", "Pays", "Signé le"]],
    ["Polish", ["Imię", "Nazwisko", "Adres e-mail", "Miejscowość", "Kod pocztowy", "Kraj", "Data podpisu"]],
    ["Russian", ["Имя", "Фамилия", "Электронная почта", "Город", "Индекс", "Страна", "Дата подписи"]],
  ])("knows the headers of a table in %s", (_, header) => {
    const [given_name, family_name, email, city, postal_code, country, signed_at] = header;
    expect(understandColumns(header, knowledge).mapping).toEqual({
      given_name,
      family_name,
      email,
      city,
      postal_code,
      country,
      signed_at,
    });
  });

  it("takes “Name” for the full name when its cells hold the given name", () => {
    const header = ["First name", "Name"];
    expect(understandColumns(header, knowledge, [["Anna", "Anna Berg"]]).mapping).toEqual({
      given_name: "First name",
      full_name: "Name",
    });
  });

  it("maps the second of two equal headers to nothing", () => {
    expect(understandColumns(["Name", "Name"], knowledge).mapping).toEqual({ full_name: "Name" });
  });

  it("gives no role to a column that the preset knows to be of no use", () => {
    const header = ["first_name", "last_name", "can2_user_tags", "County"];
    expect(understandColumns(header, knowledge)).toEqual({
      preset: "action-network",
      mapping: { given_name: "first_name", family_name: "last_name" },
      sureness: { given_name: "preset", family_name: "preset" },
    });
  });

  it("understands nothing in a file without names", () => {
    expect(understandColumns(["da39a3ee5e6b4b0d3255bfef95601890afd80709"], knowledge)).toEqual({
      preset: null,
      mapping: {},
      sureness: {},
    });
  });
});

describe("recognisePreset", () => {
  it("prefers the preset that knows more of the columns", () => {
    const admin = "id,petition_id,email,first_name,last_name,phone_number,postcode,created_at,deleted_at".split(",");
    expect(recognisePreset(admin, knowledge.presets)?.name).toBe("controlshift");
    const mixed = ["first_name", "last_name", "signed_at", "can2_user_city", "can2_phone"];
    expect(recognisePreset(mixed, knowledge.presets)?.name).toBe("action-network");
  });

  it("does not depend on the order of the presets", () => {
    const header = ["first_name", "last_name", "signed_at", "can2_user_city"];
    const reversed = [...knowledge.presets].reverse();
    expect(recognisePreset(header, reversed)?.name).toBe(recognisePreset(header, knowledge.presets)?.name);
  });
});

describe("presets and synonyms", () => {
  it("are recognised by columns that they know", () => {
    for (const preset of knowledge.presets) {
      const known = new Set(Object.keys(preset.columns).map(headerKey));
      for (const column of preset.recognisedBy.flat()) expect(known, preset.name).toContain(headerKey(column));
    }
  });

  it("name each header for one role only", () => {
    const roleOfKey = new Map<string, string>();
    for (const role of roles) {
      for (const header of knowledge.synonyms[role] ?? []) {
        expect(roleOfKey.get(headerKey(header)) ?? role, header).toBe(role);
        roleOfKey.set(headerKey(header), role);
      }
    }
  });

  it("cannot hold a role that does not exist", () => {
    const preset = { name: "x", title: "X", notes: "", columns: { a: "nickname" }, recognisedBy: [["a"]] };
    expect(() => parsePreset(preset)).toThrow();
  });
});
