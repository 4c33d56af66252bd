// A directory of missions as CSV. Knows no files: text in, missions out.
import Papa from "papaparse";
import { fail } from "#shared/errors/outcome.ts";
import { type Mission, missionKinds, missionStatuses } from "#shared/model/mission.ts";
import { isMissionId, missionId } from "./mission-id.ts";

/** Columns of an exported directory; `id`, `address`, `status` and `note` may be missing on import. */
export const missionColumns = [
  "id",
  "sending_state",
  "receiving_state",
  "kind",
  "city",
  "address",
  "status",
  "note",
] as const;
const neededColumns = ["sending_state", "receiving_state", "kind", "city"] as const;

/**
 * Reads a directory. Rows count from 1; further columns (`source`, `source_date`) are left alone.
 * Fails with MISSION_COLUMN_MISSING, MISSION_FIELD, MISSION_EXISTS (two rows of one id).
 */
export function parseMissions(text: string, file: string): readonly Mission[] {
  const parsed = Papa.parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const columns = parsed.meta.fields ?? [];
  for (const column of neededColumns) {
    if (!columns.includes(column)) {
      fail("MISSION_COLUMN_MISSING", { file, column, columns: missionColumns.join(", ") });
    }
  }
  const missions = new Map<string, Mission>();
  for (const [index, cells] of parsed.data.entries()) {
    const mission = parseMission(cells, index + 1);
    if (missions.has(mission.id)) fail("MISSION_EXISTS", { mission: mission.id });
    missions.set(mission.id, mission);
  }
  return [...missions.values()];
}

/** The cell without the apostrophe that exported tables put before what a spreadsheet would take for a formula. */
function withoutEscape(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function parseMission(cells: Record<string, string | undefined>, row: number): Mission {
  const cell = (name: (typeof missionColumns)[number]) => withoutEscape((cells[name] ?? "").trim());
  const sendingState = state("sending_state");
  const receivingState = state("receiving_state");
  const city = cell("city");
  if (city === "") fail("MISSION_FIELD", { row, field: "city", value: "", rule: "Name the city of the mission." });
  return {
    id: idOf(cell("id")) ?? missionId(sendingState, receivingState, city),
    sendingState,
    receivingState,
    kind: oneOf("kind", missionKinds, cell("kind")),
    city,
    address: cell("address"),
    status: oneOf("status", missionStatuses, cell("status") || "open"),
    note: cell("note"),
  };

  function state(field: "sending_state" | "receiving_state"): string {
    const value = cell(field).toUpperCase();
    if (!/^[A-Z]{2}$/.test(value)) {
      fail("MISSION_FIELD", { row, field, value, rule: "Use a two-letter code of ISO 3166, for example DK." });
    }
    return value;
  }

  function idOf(value: string): string | null {
    if (value === "") return null;
    if (isMissionId(value)) return value;
    return fail("MISSION_FIELD", {
      row,
      field: "id",
      value,
      rule: "Use letters, digits and hyphens, or leave it empty.",
    });
  }

  function oneOf<T extends string>(field: string, allowed: readonly T[], value: string): T {
    const found = allowed.find((one) => one === value.toLowerCase());
    if (found !== undefined) return found;
    return fail("MISSION_FIELD", { row, field, value, rule: `Use one of: ${allowed.join(", ")}.` });
  }
}
