import * as z from "zod";
import type { JsonChecker } from "../json/JsonChecker.js";
import { describeValue } from "./describeValue.js";
import { isUuid } from "./isUuid.js";
import { recordIssues } from "./recordIssues.js";
import { recordSchema } from "./recordSchema.js";
import type { JsonRecord } from "./Session.js";
import { serverKeys, type ServerKeys } from "./serverKeys.js";
import { sessionFieldDocs } from "./sessionFieldDocs.js";
import { sessionFields, type SessionField, type SessionRecordField } from "./sessionFields.js";
import type { FilledRecords, NarrowRecords, SessionRecords, SessionSchema, SessionShape } from "./SessionSchemaType.js";
import { textSchemas } from "./textSchemas.js";
import { zodChecker } from "./zodChecker.js";

export interface DefineSessionOptions {
  /** Keys that the server of these sessions writes. Default: those of HoneyHive, `serverKeys`; `{}`: none. */
  serverKeys?: ServerKeys;
}

/**
 * Narrows the records of a session by the caller's own zod schemas; the types flow into forms and hooks. Every field
 * stays optional, and unknown keys stay: schemas judge what is stored, their output is not used.
 *
 * @example defineSession({ metrics: z.object({ accuracy: z.number().min(0).max(1) }) })
 */
export function defineSession<const N extends NarrowRecords>(
  narrow: N,
  options: DefineSessionOptions = {},
): SessionSchema<FilledRecords<N>> {
  type Records = FilledRecords<N>;
  const checkers = checkersOf(narrow);
  const checker = (field: SessionField) => checkers[field];
  let whole: SessionSchema<Records>["zod"] | undefined;
  return {
    serverKeys: options.serverKeys ?? serverKeys,
    records: Object.fromEntries(recordNames.map((name) => [name, narrow[name] ?? plainRecord(name)])) as Records,
    get zod() {
      // Lazy: an object schema makes zod try `new Function`, which a strict Content-Security-Policy reports.
      return (whole ??= wholeSchema<Records>((name) => recordSchema(name, checkers[name].check)));
    },
    checker,
    jsonSchema: () => {
      const schema = wholeSchema<SessionRecords>((name) => narrow[name] ?? plainRecord(name)).meta({
        title: "Session",
      });
      return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
    },
  };
}

const recordNames = sessionFields.flatMap((field) => (field.kind === "record" ? [field.name] : []));

const plainRecord = (field: SessionRecordField) => recordSchema<JsonRecord>(field, recordIssues);

function wholeSchema<R extends SessionRecords>(
  record: (field: SessionRecordField) => z.ZodType,
): z.ZodObject<SessionShape<R>, z.core.$loose> {
  const shape = sessionFields.map(({ name, kind }) => [
    name,
    (kind === "record" ? record(name) : textSchemas[name]).optional(),
  ]);
  return z.looseObject(Object.fromEntries(shape) as SessionShape<R>, {
    error: ({ input }) => `expected a session object, found ${describeValue(input)}`,
  });
}

function checkersOf(narrow: NarrowRecords): Record<SessionField, JsonChecker> {
  const records = recordNames.map((name) => [name, recordChecker(narrow[name], name)] as const);
  return {
    sessionName: zodChecker(textSchemas.sessionName),
    source: zodChecker(textSchemas.source),
    sessionId: sessionIdChecker,
    error: zodChecker(textSchemas.error),
    ...(Object.fromEntries(records) as Record<SessionRecordField, JsonChecker>),
  };
}

/** First that it is a plain JSON object, then the caller's own schema. */
function recordChecker(schema: z.ZodType | undefined, field: SessionRecordField): JsonChecker {
  // without zod: writing its JSON Schema costs a form a millisecond for each record before it is painted
  if (!schema) return { check: recordIssues, jsonSchema: () => ({ type: "object", ...sessionFieldDocs[field] }) };
  const judged = zodChecker(schema);
  return {
    ...judged,
    check: (value) => {
      const issues = recordIssues(value);
      return issues.length > 0 ? issues : judged.check(value);
    },
  };
}

const sessionIdKind = zodChecker(textSchemas.sessionId);

const sessionIdChecker: JsonChecker = {
  ...sessionIdKind,
  check: (value) => {
    if (typeof value !== "string" || isUuid(value)) return sessionIdKind.check(value);
    const message = `expected a UUID, found ${describeValue(value)}: the server puts a new one in its place`;
    return [{ path: [], code: "session-id-not-uuid", severity: "warning", message }];
  },
};
