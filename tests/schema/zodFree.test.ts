import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ENTRIES = [
  "changeSessionText",
  "newSessionId",
  "readSession",
  "readSessionText",
  "sessionFieldDocs",
  "sessionFields",
  "sessionWire",
  "toSessionPropertiesBatch",
  "toSessionPropertiesBatchText",
  "toUpdateEvent",
];

/** Everything a module imports at run time, however far away. */
function imports(entry: URL, seen = new Set<string>()): Set<string> {
  const source = readFileSync(entry, "utf8").replaceAll(/^(?:import|export) type [^;]*;/gm, "");
  for (const [, specifier = ""] of source.matchAll(/^(?:import|export) [^;]*? from "([^"]+)";/gm)) {
    const target = specifier.startsWith(".") ? new URL(specifier.replace(/\.js$/, ".ts"), entry) : undefined;
    const name = target?.href ?? specifier;
    if (seen.has(name)) continue;
    seen.add(name);
    if (target) imports(target, seen);
  }
  return seen;
}

test.each(ENTRIES)("%s comes without zod, so that viewers can use it", (name) => {
  const found = imports(new URL(`../../src/schema/${name}.ts`, import.meta.url));
  expect([...found].filter((specifier) => !specifier.startsWith("file:"))).toEqual([]);
});

test("defineSession is seen to use zod", () => {
  expect(imports(new URL("../../src/schema/defineSession.ts", import.meta.url))).toContain("zod");
});
