// The command line from a new campaign to a verified packet, with the objects that other programs read.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { handIn, handInError, handInJson, type PacketsJson } from "../support/cli.ts";
import { plainCsv } from "../support/workspace.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "hand-in-cli-"));
const campaign = path.join(folder, "way.petition");
const packets = path.join(folder, "packets");
const today = new Date().toISOString().slice(0, 10);

describe("from a new campaign to the report", () => {
  beforeAll(() => {
    writeFileSync(path.join(folder, "request.txt"), "\uFEFFWe ask you to act.\n");
    writeFileSync(
      path.join(folder, "first.csv"),
      plainCsv([
        { first: "Ida", email: "ida@mail.example" },
        { first: "Bo", email: "bo@mail.example" },
        { first: "Bo", email: "BO@mail.example" },
        { first: "Jan", email: "jan@mail.example", country: "NL" },
        { first: "Olha", email: "olha@mail.example", country: "UA" },
        { first: "Max", email: "max@mail.example", country: "Atlantis" },
        { first: "", last: "", email: "none@mail.example" },
      ]),
    );
    writeFileSync(path.join(folder, "second.csv"), plainCsv([{ first: "Ida", email: "ida+2@mail.example" }]));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it("new makes the file and gives what the campaign is", async () => {
    const made = await handInJson<{ file: string; campaign: { id: string } }>([
      "new",
      campaign,
      "--title",
      "Way",
      "--target",
      "ru",
      "--request-file",
      path.join(folder, "request.txt"),
      "--organisation",
      "O",
      "--contact",
      "C",
    ]);
    expect(made).toMatchObject({
      file: campaign,
      campaign: { title: "Way", targetState: "RU", request: "We ask you to act.", organisation: "O", contact: "C" },
    });
    expect((await handInError(["new", campaign, "--title", "Way", "--target", "RU"])).code).toBe("STORE_FILE_EXISTS");
  });

  it("packets are refused before the signers are routed, and no folder is made", async () => {
    expect((await handInError(["packets", campaign, "--out", packets])).code).toBe("PACKET_NOT_ROUTED");
    expect(existsSync(packets)).toBe(false);
  });

  it("import counts each file and all of them", async () => {
    const imported = await handInJson<{ files: readonly object[]; totals: object }>([
      "import",
      campaign,
      path.join(folder, "first.csv"),
      path.join(folder, "second.csv"),
    ]);
    expect(imported.totals).toEqual({ rowsRead: 8, imported: 7, rejected: 1 });
    expect(imported.files).toHaveLength(2);
    expect(imported.files[0]).toMatchObject({
      name: "first.csv",
      rowsRead: 7,
      imported: 6,
      rejected: 1,
      encoding: "utf-8",
      delimiter: ",",
      preset: "plain",
      mapping: {
        given_name: "first_name",
        family_name: "last_name",
        email: "email",
        city: "city",
        postal_code: "postcode",
        country: "country",
        signed_at: "signed_at",
      },
    });
  });

  it("the same file again ends with 1 and says so in an object", async () => {
    const error = await handInError(["import", campaign, path.join(folder, "first.csv")]);
    expect(error).toEqual({
      code: "IMPORT_DUPLICATE_FILE",
      message: `first.csv holds the same bytes as first.csv, imported on ${today}.`,
      next: "Nothing was imported. Choose another export.",
    });
  });

  it("duplicates gives exactly six counts", async () => {
    expect(await handInJson(["duplicates", campaign])).toEqual({
      signatures: 7,
      signers: 5,
      duplicates: 2,
      held: 0,
      withdrawn: 0,
      // Most of the seven have one name and one place.
      toReview: 19,
    });
  });

  it("pairs writes every linked pair with both rows", async () => {
    const file = path.join(folder, "pairs.csv");
    expect(await handInJson(["pairs", campaign, "--csv", file])).toEqual({ pairs: 21, file });
    const [header, ...pairs] = readFileSync(file, "utf8").split("\r\n");
    expect(header).toBe("left_file,left_row,right_file,right_row,score,decision");
    expect(pairs.filter((pair) => pair.endsWith(",linked"))).toEqual([
      "first.csv,1,second.csv,1,20,linked",
      "first.csv,2,first.csv,3,20,linked",
    ]);
  });

  it("route gives the missions with their signers, and the fallback gets the rest", async () => {
    const denmark = { id: "RU-DK-kobenhavn", country: "DK", city: "København", signers: 2 };
    const netherlands = { id: "RU-NL-den-haag", country: "NL", city: "Den Haag", signers: 1 };
    expect(await handInJson(["route", campaign])).toEqual({ missions: [denmark, netherlands], unrouted: 2 });
    const bern = { id: "RU-CH-bern", country: "CH", city: "Bern", signers: 1 };
    expect(await handInJson(["route", campaign, "--fallback", "RU-CH-bern"])).toEqual({
      missions: [denmark, bern, netherlands],
      unrouted: 1,
    });
    expect((await handInError(["route", campaign, "--fallback", "RU-XX-none"])).code).toBe("MISSION_UNKNOWN");
  });

  it("packets writes the files of one mission, then of all, the first one unchanged", async () => {
    const one = await handInJson<PacketsJson>([
      "packets",
      campaign,
      "--out",
      packets,
      "--mission",
      "RU-DK-kobenhavn",
      "--paper",
      "letter",
      "--language",
      "ru",
    ]);
    expect(Object.keys(one)).toEqual(["packets", "held"]);
    expect(one.packets).toEqual([
      {
        id: "RU-DK-kobenhavn-1",
        mission: "RU-DK-kobenhavn",
        signers: 2,
        originals: 0,
        sealedAt: expect.stringContaining(today),
        pages: expect.any(Number),
        sheets: expect.any(Number),
        volumes: [
          {
            file: "RU-DK-kobenhavn-1.pdf",
            number: 1,
            firstPage: 1,
            pages: expect.any(Number),
            sheets: expect.any(Number),
            firstLine: 1,
            lastLine: 2,
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        ],
        labels: "RU-DK-kobenhavn-1-labels.pdf",
        replaced: 0,
      },
    ]);
    const all = await handInJson<PacketsJson>(["packets", campaign, "--out", packets]);
    expect(all.packets.map(({ id }) => id).toSorted()).toEqual([
      "RU-CH-bern-1",
      "RU-DK-kobenhavn-1",
      "RU-NL-den-haag-1",
    ]);
    expect(all.packets.find(({ id }) => id === "RU-DK-kobenhavn-1")).toEqual(one.packets[0]);
    expect((await handInError(["packets", campaign, "--out", packets, "--mission", "RU-PL-warszawa"])).code).toBe(
      "PACKET_NOTHING_TO_SEAL",
    );
  });

  it("making one mission's packets again keeps the others in the manifest", async () => {
    await handInJson(["packets", campaign, "--out", packets, "--mission", "RU-NL-den-haag"]);
    const { files } = await handInJson<{ files: readonly { file: string; verdict: string }[] }>(["verify", packets]);
    expect(files.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual([
      "RU-CH-bern-1.pdf ok",
      "RU-CH-bern-1-labels.pdf ok",
      "RU-DK-kobenhavn-1.pdf ok",
      "RU-DK-kobenhavn-1-labels.pdf ok",
      "RU-NL-den-haag-1.pdf ok",
      "RU-NL-den-haag-1-labels.pdf ok",
    ]);
  });

  it("deliver and report add up", async () => {
    const given = [
      "--outcome",
      "accepted_at_door",
      "--date",
      today,
      "--place",
      "Gate",
      "--received-by",
      "R",
      "--said",
      "S",
    ];
    const { delivery } = await handInJson<{ delivery: object }>([
      "deliver",
      campaign,
      "--packet",
      "RU-DK-kobenhavn-1",
      ...given,
    ]);
    expect(delivery).toMatchObject({
      packetId: "RU-DK-kobenhavn-1",
      outcome: "accepted_at_door",
      place: "Gate",
      receivedBy: "R",
      said: "S",
    });
    const report = await handInJson<{ missions: readonly object[] }>(["report", campaign]);
    expect(report).toMatchObject({ collected: 7, counted: 5, duplicates: 2, held: 0, originals: 0 });
    expect(report).toMatchObject({ printed: 4, delivered: 2 });
    expect(report.missions[0]).toMatchObject({
      id: "RU-DK-kobenhavn",
      country: "DK",
      counted: 2,
      printed: 2,
      delivered: 2,
    });
    expect((await handInError(["deliver", campaign, "--packet", "RU-XX-1", ...given])).code).toBe("PACKET_UNKNOWN");
  });

  it("verify fails when a byte of a file was changed, and when a file is missing", async () => {
    const file = path.join(packets, "RU-NL-den-haag-1.pdf");
    copyFileSync(file, path.join(folder, "kept.pdf"));
    const bytes = readFileSync(file);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await handInError(["verify", packets])).toMatchObject({
      code: "VERIFY_FAILED",
      message: expect.stringContaining("RU-NL-den-haag-1.pdf was changed"),
    });
    rmSync(file);
    expect((await handInError(["verify", packets])).message).toContain("RU-NL-den-haag-1.pdf is missing");
    copyFileSync(path.join(folder, "kept.pdf"), file);
    expect((await handIn(["verify", packets])).code).toBe(0);
    expect((await handInError(["verify", folder])).code).toBe("VERIFY_NO_MANIFEST");
  });

  it("verify reads the count of lines from the file, not from the manifest", async () => {
    const file = path.join(packets, "manifest.json");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/("signers": )2/, "$13").replace(/("lastLine": )2/, "$13"));
    expect((await handInError(["verify", packets])).message).toContain("RU-DK-kobenhavn-1.pdf has other lines");
    writeFileSync(file, before);
  });
});
