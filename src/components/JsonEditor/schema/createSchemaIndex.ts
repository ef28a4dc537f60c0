import { findNode } from "../../../json/findNode.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { childNodes, nodeKey } from "../../../json/nodes.js";
import { membersNamed } from "../../../json/findNode.js";
import { firstCharacter } from "../../../json/nodes.js";
import { applySchemas, type AppliedSchema } from "./applySchemas.js";
import { childSchemas } from "./childSchemas.js";
import { createEvidence } from "./createEvidence.js";
import { createPatternMatcher } from "./createPatternMatcher.js";
import { createReferences } from "./createReferences.js";
import { describeSchemas } from "./describeSchemas.js";
import { proposeKeys } from "./proposeKeys.js";
import { proposeValues } from "./proposeValues.js";
import type { SchemaIndex } from "./SchemaIndex.js";
import { isSchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";
import { stepInto } from "./stepInto.js";

/**
 * Answers what a JSON Schema (2020-12, 2019-09 or draft-07) knows about places in documents, also in half-typed ones. What
 * the schema has in wrong shapes is passed over, as are remote references.
 */
export function createSchemaIndex(schema: object): SchemaIndex {
  const root = isSchemaObject(schema) ? schema : {};
  const source: SchemaSource = { root, resolve: createReferences(root), matches: createPatternMatcher() };
  return {
    describe: (doc, path) => describeSchemas(schemasAt(doc, path, -1).applied),
    keys: (doc, path, { prefix = "", replacing = -1 } = {}) => {
      const { applied, evidence, node } = schemasAt(doc, path, replacing);
      const isTaken = createKeyTest(doc, node, replacing);
      const start = prefix.toLowerCase();
      const isWanted = (key: string) => key.toLowerCase().startsWith(start) && !isTaken(key);
      return proposeKeys({ source, evidence, applied, isWanted });
    },
    values: (doc, path) => proposeValues(source, schemasAt(doc, path, findNode(doc, path)).applied),
  };

  /** The schemas at a path: down from the root, at each value those that what stands there does not rule out. */
  function schemasAt(doc: JsonDocument, path: JsonPath, ignored: number) {
    const evidence = createEvidence({ source, doc, ignored });
    let node = doc.size > 0 ? 0 : -1;
    let applied: AppliedSchema[] = applySchemas({ source, evidence, schemas: [root], node });
    for (const step of path) {
      if (applied.length === 0) break;
      node = stepInto(doc, node, step);
      applied = applySchemas({ source, evidence, schemas: childSchemas(source, applied, step), node });
    }
    return { applied, evidence, node };
  }
}

/** Whether an object has a key. A few keys are looked for as they are written, which is faster than to decode all members. */
function createKeyTest(doc: JsonDocument, node: number, replacing: number): (key: string) => boolean {
  if (node < 0 || firstCharacter(doc, node) !== "{") return () => false;
  let asked = 0;
  let all: Set<string | undefined> | undefined;
  return (key) => {
    if (++asked <= FEW) return membersNamed(doc, node, key).some((member) => member !== replacing);
    all ??= new Set(childNodes(doc, node).flatMap((member) => (member === replacing ? [] : nodeKey(doc, member))));
    return all.has(key);
  };
}

const FEW = 16;
