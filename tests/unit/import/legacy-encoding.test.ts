import { describe, expect, it } from "vitest";
import { detectEncoding } from "#shared/import/encoding.ts";
import { encode } from "./encode.ts";

/** Invented signers as their languages write them. */
const lists: readonly (readonly [language: string, encodings: readonly string[], text: string])[] = [
  ["Danish", ["windows-1252"], "Navn;By\nSøren Kjær;Rønne\nÅse Dahl;Ålborg\nLærke Bøgh;Næstved\n"],
  ["Danish capitals", ["windows-1252"], "NAVN;BY\nSØREN KJÆR;RØNNE\nÅSE DAHL;ÅRHUS\n"],
  ["German", ["windows-1252"], "Name;Ort\nJürgen Weiß;Köln\nÄnne Müller;Düsseldorf\n"],
  ["French", ["windows-1252"], "Nom;Ville\nHélène Lefèvre;Besançon\nFrançois Noël;Orléans\n"],
  ["Spanish", ["windows-1252"], "Nombre;Ciudad\nJosé Núñez;Málaga\nMaría Peña;Cádiz\n"],
  ["Portuguese", ["windows-1252"], "Nome;Cidade\nJoão Conceição;São Paulo\nInês Simões;Évora\n"],
  ["Icelandic", ["windows-1252"], "Nafn;Borg\nÞórður Guðmundsson;Reykjavík\nSigríður Jónsdóttir;Ísafjörður\n"],
  ["Finnish", ["windows-1252"], "Nimi;Kaupunki\nPäivi Mäkinen;Jyväskylä\nOuti Hämäläinen;Hyvinkää\n"],
  ["many Western", ["windows-1252"], "Name\nSøren Kjær\nJosé Núñez\nJürgen Weiß\nJoão Simões\nPatrick O’Neill\n"],
  [
    "Polish",
    ["windows-1250", "iso-8859-2"],
    "Nazwisko;Miasto\nŁukasz Żółć;Łódź\nMałgorzata Wójcik;Kraków\nAgnieszka Dąbrowska;Gdańsk\nJoanna Śliwa;Poznań\n",
  ],
  ["Polish capitals", ["windows-1250", "iso-8859-2"], "IMIĘ;MIASTO\nŁUKASZ ŻÓŁĆ;ŁÓDŹ\nMAŁGORZATA WÓJCIK;KRAKÓW\n"],
  [
    "Czech",
    ["windows-1250", "iso-8859-2"],
    "Jméno;Město\nJiří Novák;Plzeň\nTomáš Dvořák;Liberec\nKateřina Růžičková;Ústí\n",
  ],
  ["Hungarian", ["windows-1250"], "Név;Város\nSzabó Erzsébet;Győr\nKővári Ödön;Szűcs\n"],
  ["Turkish", ["windows-1254"], "Ad;Şehir\nAyşe Yılmaz;İstanbul\nMehmet Çağlar;İzmir\nGülşah Öztürk;Eskişehir\n"],
  ["Russian", ["windows-1251"], "Имя;Город\nОльга Иванова;Москва\nДмитрий Шевчук;Казань\n"],
  ["Russian capitals", ["windows-1251"], "ИМЯ;ГОРОД\nОЛЬГА ИВАНОВА;МОСКВА\nДМИТРИЙ ЩУКИН;КАЗАНЬ\n"],
  ["one Russian name", ["windows-1251"], "Name;City\nИван Петров;Riga\n"],
  ["Ukrainian", ["windows-1251"], "Ім'я;Місто\nОлена Коваленко;Київ\nЮрій Ґудзь;Львів\nНадія Їжак;Запоріжжя\n"],
  ["Japanese", ["shift_jis"], "氏名,住所\n佐藤花子,東京都\n山田太郎,大阪府\nスズキ イチロー,名古屋市\n"],
  ["Chinese", ["big5"], "姓名,地址\n陳怡君,台北市\n林志明,高雄市\n王美玲,新竹\n"],
  ["Thai", ["windows-874"], "ชื่อ,เมือง\nสมชาย ใจดี,กรุงเทพ\nสุดา แสงทอง,เชียงใหม่\n"],
];

describe("detectEncoding of older programs' files", () => {
  for (const [language, encodings, text] of lists) {
    it.each(encodings)(`knows ${language} in %s`, (encoding) => {
      expect(detectEncoding(encode(text, encoding)).encoding).toBe(encoding);
    });
  }

  it("is sure of most of these lists, and never of a wrong answer", () => {
    const found = lists.flatMap(([, encodings, text]) =>
      encodings.map((encoding) => ({ encoding, found: detectEncoding(encode(text, encoding)) })),
    );
    expect(found.filter(({ found: { sure } }) => sure).length).toBeGreaterThan(found.length * 0.7);
  });

  it("is not sure when a word or two is all there is to judge by", () => {
    expect(detectEncoding(encode("Name\nJosé\n", "windows-1252"), false)).toEqual({
      encoding: "windows-1252",
      sure: false,
    });
    expect(detectEncoding(encode("Name\nBo Lønn\n", "windows-1252")).sure).toBe(false);
  });

  it("is not sure of bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => ((index * 7919) % 251) + 1);
    expect(detectEncoding(noise).sure).toBe(false);
  });

  it("takes UTF-8 with a few wrong bytes for UTF-8, so that the wrong byte is named", () => {
    const bytes = Uint8Array.from([...encode("Søren Ærø;Åse;Øre;Lærke;Bøgh;Næs;Rønne;Ålborg", "utf-8"), 0xff]);
    expect(detectEncoding(bytes)).toEqual({ encoding: "utf-8", sure: false });
  });

  it("does not count a character that the end of the first bytes cuts", () => {
    const bytes = encode("Søren Ærø", "utf-8");
    expect(detectEncoding(bytes.subarray(0, bytes.length - 1), false)).toEqual({ encoding: "utf-8", sure: true });
  });

  it("judges a quarter of a megabyte within a second", () => {
    const bytes = encode((lists[9]?.[2] ?? "").repeat(2_500), "windows-1250").subarray(0, 256 * 1024);
    const start = performance.now();
    expect(detectEncoding(bytes, false)).toEqual({ encoding: "windows-1250", sure: true });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
