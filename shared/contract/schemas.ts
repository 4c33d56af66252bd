// Schemas of records that more than one screen shows.
import { z } from "zod";
import { packetLanguages, paperSizes } from "#shared/model/campaign.ts";
import { deliveryOutcomes } from "#shared/model/delivery.ts";
import { missionKinds, missionStatuses } from "#shared/model/mission.ts";
import { type Role, rejectionReasons, roles } from "#shared/model/signature.ts";
import { dateOrders, nameOrders } from "#shared/model/source-file.ts";
import { count, countryCode, isoDate } from "./outcome.ts";

export const missionFields = z.object({
  sendingState: countryCode,
  receivingState: countryCode,
  kind: z.enum(missionKinds),
  city: z.string().trim().min(1).max(200),
  address: z.string().max(500),
  status: z.enum(missionStatuses),
  note: z.string().max(2000),
});

export const missionSchema = missionFields.extend({ id: z.string() });

const mappingShape = Object.fromEntries(roles.map((role) => [role, z.string().exactOptional()])) as {
  readonly [role in Role]: z.ZodExactOptional<z.ZodString>;
};
export const mappingSchema = z.object(mappingShape);

export const sourceFormSchema = z.object({
  encoding: z.string().min(1),
  delimiter: z.string().length(1),
  preset: z.string().nullable(),
  mapping: mappingSchema,
  dateOrder: z.enum(dateOrders).nullable(),
  defaultCountry: countryCode.nullable(),
  hasHeader: z.boolean().optional(),
  second: mappingSchema.optional(),
  skip: z
    .array(z.object({ column: z.string(), values: z.array(z.string()).readonly() }))
    .readonly()
    .optional(),
  nameOrder: z.enum(nameOrders).optional(),
  /** Sheet of a workbook; the first visible one when left out. */
  sheet: z.string().optional(),
});

export const sourceFileSchema = z.object({
  id: z.number().int(),
  kind: z.enum(["export", "paper"]),
  name: z.string(),
  sha256: z.string(),
  bytes: count,
  form: sourceFormSchema,
  rowsRead: count,
  imported: count,
  rejected: count,
  /** Signatures stored; more than `imported` where a row names two people. */
  signatures: count,
  warnings: z.object({ unknownCountries: count, missingCountries: count, unreadableDates: count }),
  importedAt: z.string(),
  /** Rejected rows by reason. */
  reasons: z.partialRecord(z.enum(rejectionReasons), count),
  /** The packet that holds one of its signatures, or prints a name or city of one; such a file cannot be removed. */
  sealedIn: z.string().nullable(),
  /** True when that packet holds none, and prints a name or city for a signature of another file. */
  isLent: z.boolean(),
});
export type ListedSourceFile = z.infer<typeof sourceFileSchema>;

export const packetSchema = z.object({
  id: z.string(),
  missionId: z.string(),
  sealedAt: z.string(),
  paper: z.enum(paperSizes),
  language: z.enum(packetLanguages),
  /** Signers on the list of online signatories. */
  signers: count,
  /** Signers whose original is on paper; they stand in no list and are counted apart. */
  originals: count,
  duplicatesRemoved: count,
});

export const volumeSchema = z.object({
  packetId: z.string(),
  number: count,
  file: z.string(),
  /** Counted through the whole packet; 0 when an earlier version of the program wrote the volume. */
  firstPage: count,
  pages: count,
  /** 0 when an earlier version of the program wrote the volume. */
  sheets: count,
  firstLine: count,
  lastLine: count,
  sha256: z.string(),
});

export const deliveryFields = z.object({
  packetId: z.string(),
  outcome: z.enum(deliveryOutcomes),
  date: isoDate,
  place: z.string().max(500),
  receivedBy: z.string().max(500),
  said: z.string().max(5000),
});

export const deliverySchema = deliveryFields.extend({ id: z.number().int(), recordedAt: z.string() });
