// The document of a packet as it was kept before packets were made in volumes, as the literal of a statement.
import { readFileSync } from "node:fs";
import path from "node:path";
import { resources } from "../support/workspace.ts";

const template: unknown = JSON.parse(readFileSync(path.join(resources, "templates", "en.json"), "utf8"));
const document = {
  packetNumber: "RU-DK-kobenhavn-1",
  paper: "a4",
  language: "en",
  campaign: { title: "Old", request: "Do it.", organisation: "O", contact: "C" },
  mission: {
    id: "RU-DK-kobenhavn",
    sendingState: "RU",
    receivingState: "DK",
    kind: "embassy",
    city: "København",
    address: "",
    status: "open",
    note: "",
  },
  signers: 2,
  byCountry: [{ country: "DK", signers: 2 }],
  duplicatesRemoved: 0,
  date: "2026-11-21",
  columns: { city: false, country: true, date: false },
  template,
};

export const oldDocument = JSON.stringify(document).replaceAll("'", "''");
