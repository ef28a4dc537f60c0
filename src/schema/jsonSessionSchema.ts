import type { JsonChecker } from "../json/JsonChecker.js";
import { defineSession } from "./defineSession.js";
import { isPlainObject } from "./isPlainObject.js";
import { jsonSchemaChecker } from "./jsonSchemaChecker.js";
import { recordSchema } from "./recordSchema.js";
import { sessionFields, type SessionField } from "./sessionFields.js";
import type { SessionSchema } from "./SessionSchemaType.js";

/**
 * A session schema from a JSON Schema of a session: its `properties` (`metrics`, `feedback`, …, under SDK or wire names) narrow the
 * fields they name. Every field stays optional, and unknown keys stay. References lead into the same schema; nothing is fetched.
 */
export function jsonSessionSchema(schema: object): SessionSchema {
  const plain = defineSession({});
  const checkers = new Map<SessionField, JsonChecker>();
  const records: Record<string, ReturnType<typeof recordSchema>> = {};
  for (const { name, wire, kind } of sessionFields) {
    const part = propertyOf(schema, name) ?? propertyOf(schema, wire);
    if (part === undefined) continue;
    const checker = bothCheckers(plain.checker(name), jsonSchemaChecker({ ...definitionsOf(schema), ...part }));
    checkers.set(name, checker);
    if (kind === "record") records[name] = recordSchema(name, checker.check);
  }
  const narrowed = defineSession(records);
  return {
    records: narrowed.records,
    get zod() {
      return narrowed.zod;
    },
    checker: (field) => checkers.get(field) ?? plain.checker(field),
    jsonSchema: () => schema,
  };
}

/** First what every session must be, then what the schema says. */
function bothCheckers(plain: JsonChecker, narrow: JsonChecker): JsonChecker {
  return {
    ...narrow,
    check: (value) => {
      const issues = plain.check(value);
      return issues.some(({ severity }) => severity !== "warning") ? issues : [...issues, ...narrow.check(value)];
    },
  };
}

function propertyOf(schema: object, name: string): object | undefined {
  const properties = own(schema, "properties");
  const part = isPlainObject(properties) ? own(properties, name) : undefined;
  return isPlainObject(part) ? part : undefined;
}

/** What the parts of a schema may refer to, and the draft they are written in. */
function definitionsOf(schema: object): object {
  const shared = ["$schema", "$defs", "definitions"].map((key) => [key, own(schema, key)] as const);
  return Object.fromEntries(shared.filter(([, value]) => value !== undefined));
}

function own(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
