import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface Folder {
  readonly path: string;
  at(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): Buffer;
}

/** A folder for one test, gone when it is finished. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "session-kit-test-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const made: Folder = {
    path,
    at: (name) => join(path, name),
    read: (name) => readFileSync(join(path, name)),
    write: (name, content) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
  for (const [name, content] of Object.entries(files)) made.write(name, content);
  return made;
}
