import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMMAND = join(import.meta.dirname, "../../dist/bin/session-kit.js");

/** A running `session-kit` on files of its own, made for a test. */
export interface RunningCli {
  readonly url: string;
  /** The bytes of a file as Latin-1 text: one character a byte, so that a difference shows where it is. */
  bytes(file: string): Promise<string>;
  write(file: string, bytes: Uint8Array): Promise<void>;
  stop(): Promise<void>;
}

/** Writes the files into a folder of their own and opens that folder with the built command, run inside it. */
export async function startCli(files: Record<string, Uint8Array>, ...options: string[]): Promise<RunningCli> {
  const folder = await mkdtemp(join(tmpdir(), "session-kit-e2e-"));
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes);
  const child = spawn(process.execPath, [COMMAND, folder, "--no-open", "--port", "0", ...options], {
    stdio: "pipe",
    cwd: folder,
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said.push(chunk.toString());
      const found = /http:\/\/\S+/.exec(said.join(""));
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) =>
      reject(new Error(`session-kit ended with ${code} before it said its address:\n${said.join("")}`)),
    );
  });
  return {
    url,
    bytes: async (file) => (await readFile(join(folder, file))).toString("latin1"),
    write: (file, bytes) => writeFile(join(folder, file), bytes),
    stop: async () => {
      child.removeAllListeners("exit");
      const ended = once(child, "exit");
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
