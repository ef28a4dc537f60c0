import { type CliIo } from "../../../src/cli/CliIo.js";
import { runCli } from "../../../src/cli/runCli.js";
import { folder } from "./folder.js";

export interface CliRun {
  readonly code: Promise<number>;
  readonly out: () => string;
  readonly err: () => string;
  readonly opened: readonly string[];
  /** The printed address, once it is there. */
  readonly address: () => Promise<string>;
  readonly stop: () => Promise<number>;
}

/** Starts the command line in this process, on `cwd`, with a small inspector page of its own. */
export function startCli(
  argv: readonly string[],
  options: Partial<CliIo> & { cwd: string; input?: string | Uint8Array },
): CliRun {
  const app = folder({ "index.html": "<!doctype html><title>Inspector</title>", "assets/index-Ab12Cd34.js": "0;" });
  const stop = new AbortController();
  const opened: string[] = [];
  let out = "";
  let err = "";
  const code = runCli(argv, {
    stdin: chunksOf(options.input ?? ""),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    version: "1.2.3",
    appFolder: app.path,
    openBrowser: (url) => void opened.push(url),
    signal: stop.signal,
    debug: false,
    ...options,
  });
  return {
    code,
    out: () => out,
    err: () => err,
    opened,
    address: async () => {
      for (let tries = 0; tries < 500; tries++) {
        const found = /http:\S+/.exec(out)?.[0];
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`No address was printed. Standard error: ${err}`);
    },
    stop: () => {
      stop.abort();
      return code;
    },
  };
}

/** Runs the command line to its end. */
export async function runToEnd(argv: readonly string[], options: Parameters<typeof startCli>[1]) {
  const run = startCli(argv, options);
  return { code: await run.code, out: run.out(), err: run.err() };
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
