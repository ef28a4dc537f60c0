import type { JsonRecord, Session } from "./Session.js";
import { sessionFields } from "./sessionFields.js";
import { setOwn } from "./setOwn.js";

/**
 * Between the SDK's names and those of the wire: `session_name`, `session_id` and `user_properties` change, nothing inside
 * the records does. Fields come in the order of the wire, unknown keys after them; undefined values are left out.
 */
export const sessionWire = {
  toWire: (session: Session): JsonRecord => renamed(session, TO_WIRE),
  fromWire: (record: JsonRecord): Session => renamed(record, FROM_WIRE),
};

type Renames = readonly (readonly [from: string, to: string])[];

const TO_WIRE: Renames = sessionFields.map(({ name, wire }) => [name, wire]);
const FROM_WIRE: Renames = sessionFields.map(({ name, wire }) => [wire, name]);

function renamed(record: JsonRecord, renames: Renames): JsonRecord {
  const result: JsonRecord = {};
  const add = (key: string, value: unknown) => {
    if (value !== undefined && !Object.hasOwn(result, key)) setOwn(result, key, value);
  };
  for (const [from, to] of renames) if (Object.hasOwn(record, from)) add(to, record[from]);
  const taken = new Set(renames.map(([from]) => from));
  for (const [key, value] of Object.entries(record)) if (!taken.has(key)) add(key, value);
  return result;
}
