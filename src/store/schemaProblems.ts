import { findNode, formatPath, offsetToPosition, parseJson, toValue } from "../json/index.js";
import { readSessionText } from "../schema/readSessionText.js";
import { sessionFields } from "../schema/sessionFields.js";
import type { SessionNote } from "../schema/SessionNote.js";
import type { SessionSchema } from "../schema/SessionSchemaType.js";

/** What a schema says against a session's text, each at its place in the text. */
export function schemaProblems(text: string, schema: Pick<SessionSchema, "checker">): SessionNote[] {
  const { fields } = readSessionText(text);
  const doc = parseJson(text);
  return sessionFields.flatMap(({ name }) => {
    const field = fields[name];
    if (!field) return [];
    const issues = schema.checker(name).check(toValue(parseJson(field.text)));
    return issues
      .filter(({ severity }) => severity !== "warning")
      .map(({ code, message, path }): SessionNote => {
        // a field inside a string of JSON, and a key that is missing, stand where what holds them does
        const around = field.at.length === 1 ? [...path.keys(), path.length].toReversed() : [];
        const places = around.map((depth) => [...field.at[0], ...path.slice(0, depth)]);
        const node = [...places, field.at[0]].map((place) => findNode(doc, place)).find((found) => found >= 0) ?? 0;
        const offset = doc.start[node] ?? 0;
        const where = { at: field.at, field: name, offset, ...offsetToPosition(text, offset) };
        return { code, message: `${formatPath([name, ...path])}: ${message}`, ...where };
      });
  });
}
