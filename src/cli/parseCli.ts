import { parseArgs, type ParseArgsConfig } from "node:util";
import { parseSize } from "./parseSize.js";

/** What a command line asks for. */
export type CliRequest =
  | { readonly command: "help" | "version" }
  | { readonly command: "misuse"; readonly message: string; readonly showUsage: boolean }
  | ({ readonly command: "validate" } & ValidateRequest)
  | ({ readonly command: "open" } & OpenRequest);

export interface ValidateRequest {
  readonly paths: readonly string[];
  readonly maxSize: number;
  /** The file of a JSON Schema of a session. */
  readonly schema?: string | undefined;
}

export interface OpenRequest extends ValidateRequest {
  /** Absent: the default, or the next free one. */
  readonly port?: number | undefined;
  readonly host: string;
  readonly open: boolean;
  readonly readOnly: boolean;
}

/** V8's longest string, less a little: a text must fit into one. */
const LARGEST = 500_000_000;

const NO_PATHS = "Expected files or folders (or - for standard input), found none.";

/** Reads the arguments after the program's name. What cannot be understood is a `misuse` with a message. */
export function parseCli(argv: readonly string[]): CliRequest {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    if (values.help) return { command: "help" };
    if (values.version) return { command: "version" };
    const maxSize = values["max-size"] === undefined ? 100_000_000 : parseSize(values["max-size"]);
    if (maxSize === undefined || maxSize > LARGEST) {
      return misuse(`Expected a size up to 500MB after --max-size, such as 200MB, found ${values["max-size"]}.`);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(/^\d+$/.test(values.port ?? "") && port < 65_536)) {
      return misuse(`Expected a number from 0 to 65535 after --port, found ${values.port}.`);
    }
    const validates = positionals[0] === "validate";
    const paths = validates ? positionals.slice(1) : positionals;
    if (paths.length === 0) return { command: "misuse", message: NO_PATHS, showUsage: true };
    const { schema } = values;
    if (validates) return { command: "validate", paths, maxSize, schema };
    const { host = "127.0.0.1", "no-open": closed = false, "read-only": readOnly = false } = values;
    return { command: "open", paths, port, host, open: !closed, readOnly, maxSize, schema };
  } catch (error) {
    if (error instanceof TypeError) return misuse(`${error.message.split(". ")[0] ?? ""}.`.replace("..", "."));
    throw error;
  }
}

const OPTIONS = {
  port: { type: "string" },
  host: { type: "string" },
  "no-open": { type: "boolean" },
  "read-only": { type: "boolean" },
  "max-size": { type: "string" },
  schema: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const satisfies ParseArgsConfig["options"];

function misuse(message: string): CliRequest {
  return { command: "misuse", message, showUsage: false };
}
