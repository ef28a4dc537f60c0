"use client";
import { useMemo } from "react";
import type { JsonChecker } from "../../json/JsonChecker.js";
import { lazyPart } from "../../ui/lazyPart.js";
import type { SchemaIndex } from "./schema/SchemaIndex.js";

const schemaEngine = lazyPart(() => import("./schema/createSchemaIndex.js"));

/** What the checker's JSON Schema knows; undefined without one, and until the part that reads it is there. */
export function useSchemaIndex(checker: JsonChecker | undefined): SchemaIndex | undefined {
  const engine = schemaEngine.usePart(checker?.jsonSchema !== undefined);
  return useMemo(() => {
    const schema = engine && readSchema(checker);
    return schema && engine.createSchemaIndex(schema);
  }, [engine, checker]);
}

/** A schema that cannot be written as JSON Schema still judges; it only proposes nothing. */
function readSchema(checker: JsonChecker | undefined): object | undefined {
  try {
    return checker?.jsonSchema?.();
  } catch {
    return undefined;
  }
}
