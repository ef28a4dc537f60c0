import { beforeAll, vi } from "vitest";
import { chatPart } from "../../src/form/chatPart.js";
import { jsonPart } from "../../src/form/jsonPart.js";
import { restoredPart } from "../../src/form/keep/restoredPart.js";

/** For tests of what a form does once its editors are loaded: they are, before the first. */
export function loadFormParts(): void {
  beforeAll(async () => {
    for (const part of [chatPart, jsonPart, restoredPart]) part.preload();
    await vi.dynamicImportSettled();
  });
}
