import type { TextChange } from "../json/TextChange.js";

/**
 * The HTTP protocol between the inspector and the CLI, all JSON:
 * `GET api/sessions` → SessionListing · `GET api/sessions/:id` → SessionRecord · `PUT api/sessions/:id` with a
 * SaveRequest → SaveResult · `GET api/schema` → `{ schema }`, a JSON Schema of a session, or none. A refused or failed request has `{ problem }` in its body. Every request carries `header`:
 * a page of another origin cannot set it without asking first, and is not answered when it asks.
 */
export const protocol = {
  sessions: "api/sessions",
  schema: "api/schema",
  header: "x-session-kit",
  headerValue: "1",
  contentType: "application/json",
};

/** Body of a save. */
export interface SaveRequest {
  readonly version: string;
  readonly changes: readonly TextChange[];
}
