import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// parts are loaded when they are wanted: on a busy machine that takes its time
configure({ asyncUtilTimeout: 5000 });

afterEach(() => {
  cleanup();
  // unsaved edits of one test would come back in the next; a test of the server has none
  globalThis.localStorage?.clear();
});
