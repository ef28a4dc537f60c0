/** What the command line touches of the world; tests bring their own. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Write to standard output and standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** The kit's own version. */
  readonly version: string;
  /** The built inspector. */
  readonly appFolder: string;
  readonly openBrowser: (url: string) => void;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** Show where unexpected errors come from. */
  readonly debug: boolean;
}
