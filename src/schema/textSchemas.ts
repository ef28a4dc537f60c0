import type * as z from "zod";
import { checkedSchema } from "./checkedSchema.js";
import { sessionFieldDocs } from "./sessionFieldDocs.js";
import type { SessionTextField } from "./sessionFields.js";
import { textIssues } from "./textIssues.js";

const text = (field: SessionTextField) =>
  checkedSchema<string>((value) => textIssues(field, value), { type: "string", ...sessionFieldDocs[field] });

/** The zod schemas of the fields that are no records. (zod's own strings bring every format there is along.) */
export const textSchemas = {
  sessionName: text("sessionName"),
  source: text("source"),
  sessionId: text("sessionId"),
  error: checkedSchema<string | null>((value) => textIssues("error", value), {
    type: ["string", "null"],
    ...sessionFieldDocs.error,
  }),
} satisfies Record<SessionTextField, z.ZodType>;
