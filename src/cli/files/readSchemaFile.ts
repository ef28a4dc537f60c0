import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseJson, toValue } from "../../json/index.js";
import { isPlainObject } from "../../schema/isPlainObject.js";
import type { StoreProblem } from "../../store/SessionStore.js";
import { fileProblems } from "./fileProblems.js";

/** The JSON Schema in a file, or why there is none. No file: no schema. */
export async function readSchemaFile(
  file: string | undefined,
  cwd: string,
): Promise<
  | { readonly schema: object | undefined; readonly problem?: undefined }
  | { readonly problem: StoreProblem; readonly schema?: undefined }
> {
  if (file === undefined) return { schema: undefined };
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), "utf8");
  } catch (error) {
    return { problem: fileProblems.unreadable(file, error) };
  }
  const doc = parseJson(text);
  const [first] = doc.problems;
  if (first) return { problem: { ...first, code: "not-json", file } };
  const schema = toValue(doc);
  if (isPlainObject(schema)) return { schema };
  return { problem: { code: "no-schema", file, message: "Expected a JSON Schema, found no object." } };
}
