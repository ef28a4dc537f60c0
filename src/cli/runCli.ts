import type { CliIo } from "./CliIo.js";
import { openCommand } from "./commands/openCommand.js";
import { validateCommand } from "./commands/validateCommand.js";
import { describeUnexpected } from "./describeUnexpected.js";
import { parseCli } from "./parseCli.js";
import { usage } from "./usage.js";

/** Runs the command line `argv` (without the program's name) and gives its exit code. Never throws. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const request = parseCli(argv);
    switch (request.command) {
      case "help":
        io.out(usage);
        return 0;
      case "version":
        io.out(`${io.version}\n`);
        return 0;
      case "misuse":
        io.err(`session-kit: ${request.message}${request.showUsage ? `\n\n${usage}` : " See session-kit --help.\n"}`);
        return 2;
      case "validate":
        return await validateCommand(request, io);
      case "open":
        return await openCommand(request, io);
    }
  } catch (error) {
    io.err(describeUnexpected(error, io.debug));
    return 1;
  }
}
