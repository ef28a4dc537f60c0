import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation, JsonPath } from "../../json/JsonPath.js";

/** The document that is edited, and where its root stands in the value that was read. */
export class EditedSource {
  constructor(
    readonly doc: JsonDocument,
    readonly root: JsonPath,
  ) {}

  /** A location in the document from one in the value that was read; undefined outside the document. */
  relative([first, ...inner]: JsonLocation): JsonLocation | undefined {
    const { root } = this;
    return root.every((key, index) => first[index] === key) ? [first.slice(root.length), ...inner] : undefined;
  }
}
