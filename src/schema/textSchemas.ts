import * as z from "zod";
import { describeValue } from "./describeValue.js";
import { sessionFieldDocs } from "./sessionFieldDocs.js";
import type { SessionTextField } from "./sessionFields.js";

const text = (field: SessionTextField) =>
  z.string({ error: ({ input }) => `expected a string, found ${describeValue(input)}` }).meta(sessionFieldDocs[field]);

/** The zod schemas of the fields that are no records. */
export const textSchemas = {
  sessionName: text("sessionName"),
  source: text("source"),
  sessionId: text("sessionId"),
  error: z
    .string({ error: ({ input }) => `expected a string or null, found ${describeValue(input)}` })
    .nullable()
    .meta(sessionFieldDocs.error),
} satisfies Record<SessionTextField, z.ZodType>;
