/** The text of `--help`. */
export const usage = `session-kit: open, edit and check LLM sessions in files

Usage
  session-kit <paths…>            open the inspector in the browser
  session-kit validate <paths…>   print each problem as file:line:column: message

Paths
  a file      .json (one session or a list of them), .jsonl or .ndjson (one a line)
  a folder    all such files in it, but not node_modules and names that begin with a dot
  -           standard input (read-only)

Options
  --port <number>     port of the inspector (default: 4310, or the next free one; 0 is any free one)
  --host <address>    address to listen on (default: 127.0.0.1, this machine only)
  --no-open           print the address and open no browser
  --read-only         refuse to save
  --max-size <size>   most bytes of one JSON text, a file or a line (default: 100MB)
  --schema <file>     JSON Schema of a session: what its metrics, feedback, … must be
  --help, --version

Exit codes
  0   fine (validate: no problems, perhaps warnings)
  1   a problem: nothing to open, port in use, validate found something
  2   the command line was not understood
`;
