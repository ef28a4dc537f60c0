import { render } from "@testing-library/react";
import { beforeAll, vi } from "vitest";
import { SessionForm, type DraftStorage } from "../../src/form/index.js";

const text = '{"session_id":"1","config":{},"inputs":{"chat_history":[{"role":"user","content":"Hello"}]}}';
const kept = '{"version":1,"savedAt":0,"fields":[{"name":"source","stamp":"undefined","value":"s"}]}';
const storage: DraftStorage = { get: () => kept, set: () => {}, remove: () => {} };

/** For tests of what a form does once its editors are loaded: they are, before the first. */
export function loadFormParts(): void {
  beforeAll(async () => {
    const view = render(<SessionForm text={text} draftStorage={storage} onSubmit={() => {}} />);
    await vi.dynamicImportSettled();
    view.unmount();
  });
}
