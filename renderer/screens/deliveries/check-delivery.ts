// What a delivery's form checks by itself: the date, and the place it suggests.
import { localDay } from "../../app/format.ts";
import type { PacketChoice } from "./use-deliveries.ts";

export type DateProblem = "dateMissing" | "dateEarly" | "dateLate";

/** What is wrong with the date of a delivery, or null. All dates are `YYYY-MM-DD`. */
export function checkDelivery(date: string, sealedOn: string | null, now: string): DateProblem | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return "dateMissing";
  if (date > now) return "dateLate";
  if (sealedOn !== null && date < sealedOn) return "dateEarly";
  return null;
}

/** The day on this machine's calendar when a packet was sealed. */
export function sealingDay(sealedAt: string): string {
  return localDay(new Date(sealedAt));
}

/** The mission's address and city in one line. */
export function placeOf(choice: PacketChoice | undefined): string {
  if (choice === undefined) return "";
  const { address, city } = choice.mission;
  const line = address.replace(/\s*\n\s*/g, ", ");
  if (line === "") return city;
  return line.includes(city) ? line : `${line}, ${city}`;
}
