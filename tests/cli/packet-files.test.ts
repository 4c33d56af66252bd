// Packets on the command line: every setting, reprints, codes of pages, and signers who withdraw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sealedDocument } from "#core/pipeline/packets/packet-document.ts";
import { openStore } from "#core/store/store.ts";
import { handIn, handInError, handInJson, type PacketsJson } from "../support/cli.ts";
import { differentSigners, plainCsv, storeOptions } from "../support/workspace.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "hand-in-files-"));
const campaign = path.join(folder, "files.petition");
const packets = path.join(folder, "packets");
const id = "RU-DK-kobenhavn-1";
const today = new Date().toISOString().slice(0, 10);

describe("the files of a packet", () => {
  beforeAll(async () => {
    writeFileSync(path.join(folder, "first.csv"), plainCsv(differentSigners(1300, "DK", "a")));
    await handInJson(["new", campaign, "--title", "Files", "--target", "RU"]);
    await handInJson(["import", campaign, path.join(folder, "first.csv")]);
    await handInJson(["duplicates", campaign]);
    await handInJson(["route", campaign]);
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it("packets takes every setting", async () => {
    const made = await handInJson<PacketsJson>([
      ...[
        "packets",
        campaign,
        "--out",
        packets,
        "--order",
        "name",
        "--group",
        "city",
        "--lines",
        "30",
        "--columns",
        "1",
      ],
      ...["--duplex", "--binding", "10", "--sheets", "20", "--language", "en", "--second", "ru", "--without", "letter"],
      ...["--without", "countries,translation", "--tagged", "--undrawable", "geta"],
    ]);
    expect(made.packets[0]?.volumes.map(({ file }) => file)).toEqual([`${id}-volume-1.pdf`, `${id}-volume-2.pdf`]);
    const store = openStore(campaign, storeOptions);
    const document = sealedDocument(store.reader, id);
    store.close();
    expect(document).toMatchObject({
      language: "en",
      second: { language: "ru" },
      undrawable: "geta",
      parts: { letter: false, countries: false, translation: false, list: true, receipt: true, labels: true },
      layout: { linesPerPage: 30, listColumns: 1, bindingMm: 10, duplex: true, sheetsPerVolume: 20 },
      grouping: { by: "city" },
      file: { tagged: true, embedCsv: false },
    });
  });

  it("reprint gives the bytes of a volume, and a page of its own", async () => {
    const again = path.join(folder, "again.pdf");
    await handInJson(["reprint", campaign, id, "--volume", "2", again]);
    expect(readFileSync(again).equals(readFileSync(path.join(packets, `${id}-volume-2.pdf`)))).toBe(true);
    const page = path.join(folder, "page.pdf");
    expect(await handInJson(["reprint", campaign, id, "--page", "17", page])).toMatchObject({ packet: id, page: 17 });
    expect(readFileSync(page).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await handInError(["reprint", campaign, id, "--page", "999", page])).message).toBe(
      `${id} has no page 999.`,
    );
    expect((await handInError(["reprint", campaign, "none", "--volume", "1", page])).code).toBe("PACKET_UNKNOWN");
  });

  it("check-code knows the code of each page, and no other", async () => {
    const manifest = JSON.parse(readFileSync(path.join(packets, "manifest.json"), "utf8"));
    const [first] = manifest.packets[0].volumes[0].codes.split(" ");
    expect(await handInJson(["check-code", campaign, first])).toMatchObject({
      verdict: "right",
      page: { packetId: id, volume: 1, page: 1 },
    });
    const right = await handIn(["check-code", campaign, first]);
    expect(right).toMatchObject({ code: 0, stdout: expect.stringContaining(`Right: ${id}, volume 1, page 1 of`) });
    expect(await handIn(["check-code", campaign, first, "--packet", "RU-NO-oslo-1"])).toEqual({
      code: 1,
      stdout: `Wrong: this is ${id}, volume 1, page 1, no page of RU-NO-oslo-1.\n`,
      stderr: "",
    });
  });

  it.each([
    ["of no page", "0000-0000", "unknown_page"],
    ["of no packet", "HI1*RU-NO-OSLO-1*1*1*0*0*00000000", "unknown_packet"],
    ["whose page says something else", `HI1*${id.toUpperCase()}*1*1*0*0*00000000`, "digest"],
    ["that is none", "nothing", "unreadable"],
  ])("check-code ends with 1 for a code %s, its verdict on stdout", async (_name, code, verdict) => {
    const { code: exit, stdout, stderr } = await handIn(["check-code", campaign, code, "--json"]);
    expect([exit, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict });
  });

  it("a signer who withdraws is in no later packet, and report names the line", async () => {
    expect((await handIn(["verify", packets])).code).toBe(0);
    const { signatureId } = await handInJson<{ signatureId: number }>(["withdraw", campaign, "3"]);
    expect(signatureId).toBe(3);
    const report = await handInJson<{ missions: readonly { packets: readonly object[] }[] }>(["report", campaign]);
    expect(report).toMatchObject({ collected: 1300, counted: 1299, withdrawn: 1 });
    expect(report.missions[0]?.packets).toMatchObject([{ id, withdrawn: [3], withdrawnOriginals: [] }]);
    expect((await handIn(["report", campaign])).stdout).toContain(`withdrawn since\t${id}, line 3`);
    expect(await handInJson(["withdraw", campaign])).toMatchObject({ total: 1 });
    expect((await handInError(["withdraw", campaign, "3"])).code).toBe("SIGNER_WITHDRAWN");
    await handInJson(["deliver", campaign, "--packet", id, "--outcome", "posted", "--date", today]);
    writeFileSync(path.join(folder, "second.csv"), plainCsv([{ first: "Per", email: "per@mail.example" }]));
    await handInJson(["import", campaign, path.join(folder, "second.csv")]);
    await handInJson(["duplicates", campaign]);
    await handInJson(["packets", campaign, "--out", packets]);
    const nothing = { withdrawn: [], withdrawnOriginals: [], restored: [], restoredOriginals: [] };
    const store = openStore(campaign, storeOptions);
    const { earlier, signers } = sealedDocument(store.reader, "RU-DK-kobenhavn-2");
    store.close();
    expect({ earlier, signers }).toEqual({
      earlier: [{ packet: id, deliveredOn: today, signers: 1300, ...nothing, withdrawn: [3] }],
      signers: 1,
    });
    expect(await handInJson(["withdraw", campaign, "3", "--undo"])).toEqual({ signatureId: 3 });
  });
});
