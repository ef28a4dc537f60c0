import type * as z from "zod";
import type { JsonChecker } from "../json/JsonChecker.js";
import type { JsonRecord } from "./Session.js";
import type { ServerKeys } from "./serverKeys.js";
import type { SessionField, SessionRecordField } from "./sessionFields.js";

/** Schemas a host may give for the records of its sessions. */
export type NarrowRecords = { readonly [K in SessionRecordField]?: z.ZodType };

/** A schema for each record; the default accepts any plain JSON object. */
export type SessionRecords = { readonly [K in SessionRecordField]: z.ZodType };

/** The caller's schema where one is given, else the default. */
export type FilledRecords<N> = {
  readonly [K in SessionRecordField]: K extends keyof N
    ? N[K] extends z.ZodType
      ? N[K]
      : z.ZodType<JsonRecord, JsonRecord>
    : z.ZodType<JsonRecord, JsonRecord>;
};

/** The shape of the whole zod schema. Records are judged by their own schema and given back as they came in. */
export type SessionShape<R extends SessionRecords = SessionRecords> = {
  readonly sessionName: z.ZodOptional<z.ZodType<string, string>>;
  readonly source: z.ZodOptional<z.ZodType<string, string>>;
  readonly sessionId: z.ZodOptional<z.ZodType<string, string>>;
  readonly error: z.ZodOptional<z.ZodType<string | null, string | null>>;
} & { readonly [K in SessionRecordField]: z.ZodOptional<z.ZodType<z.input<R[K]>, z.input<R[K]>>> };

/** What a session must be, for one application. `defineSession` makes one; `sessionSchema` is the one without narrowing. */
export interface SessionSchema<R extends SessionRecords = SessionRecords> {
  /** What a server writes over edits. Default: `serverKeys`. */
  readonly serverKeys?: ServerKeys;
  /** The zod schema of each record, as given to `defineSession`. */
  readonly records: R;
  /** The whole session as zod: optional fields, unknown keys kept. Built when first read. */
  readonly zod: z.ZodObject<SessionShape<R>, z.core.$loose>;
  /** Judges one field's value. Paths are relative to the field; warnings carry `severity: "warning"`. */
  checker(field: SessionField): JsonChecker;
  /** JSON Schema (2020-12) of the whole session under its SDK names. */
  jsonSchema(): object;
}

/** A session that fits `S`, typed as it is stored (the input side of the caller's schemas). */
export type SessionValue<S> =
  S extends SessionSchema<infer R>
    ? { sessionName?: string; source?: string; sessionId?: string; error?: string | null } & {
        [K in SessionRecordField]?: z.input<R[K]>;
      }
    : never;
