"use client";
import type { ServerKeys, SessionSchema } from "../schema/index.js";
import { serverKeys } from "../schema/serverKeys.js";
import { useOuterForm } from "./SessionFormContext.js";

/** The keys that the server writes: those of the schema, or of the form around; without one, those of HoneyHive. */
export function useServerKeys(schema?: SessionSchema): ServerKeys {
  const outer = useOuterForm();
  return (schema ?? outer?.schema)?.serverKeys ?? serverKeys;
}
