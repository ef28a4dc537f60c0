import { jsonSessionSchema } from "../../schema/jsonSessionSchema.js";
import type { SessionSchema } from "../../schema/SessionSchemaType.js";
import { inFile } from "../../store/inFile.js";
import { judgeSession } from "../../store/judgeSession.js";
import { schemaProblems } from "../../store/schemaProblems.js";
import type { StoreProblem } from "../../store/SessionStore.js";
import type { CliIo } from "../CliIo.js";
import type { FileFinding, FilePart } from "../files/FilePart.js";
import { fileProblems } from "../files/fileProblems.js";
import { findFiles } from "../files/findFiles.js";
import { findInvalidUtf8 } from "../files/findInvalidUtf8.js";
import { readSchemaFile } from "../files/readSchemaFile.js";
import { readStdin, STDIN_NAME } from "../files/readStdin.js";
import { scanFile } from "../files/scanFile.js";
import type { SourceFile } from "../files/SourceFile.js";
import { splitBytes } from "../files/splitBytes.js";
import { formatProblem } from "../formatProblem.js";
import type { ValidateRequest } from "../parseCli.js";

interface Tally {
  sessions: number;
  files: number;
  problems: number;
  warnings: number;
}

/** Prints every problem and warning of the sessions in files to standard output. Gives 1 when there was a problem. */
export async function validateCommand(request: ValidateRequest, io: CliIo): Promise<number> {
  const read = await readSchemaFile(request.schema, io.cwd);
  if (read.problem) {
    io.err(`${formatProblem(read.problem)}\n`);
    return 1;
  }
  const schema = read.schema && jsonSessionSchema(read.schema);
  const tally: Tally = { sessions: 0, files: 0, problems: 0, warnings: 0 };
  const print = (problem: StoreProblem, level?: "warning") => {
    tally[level ? "warnings" : "problems"]++;
    io.out(`${formatProblem(problem, level)}\n`);
  };
  const { files, problems } = await findFiles(
    request.paths.filter((path) => path !== "-"),
    io.cwd,
  );
  for (const problem of problems) print(problem);
  const sources = files.map((source) => ({ file: source.file, findings: findingsOf(source, request.maxSize) }));
  if (request.paths.includes("-")) sources.push({ file: STDIN_NAME, findings: findingsOfStdin(io, request.maxSize) });
  for (const { file, findings } of sources) {
    tally.files++;
    for await (const finding of findings) {
      if ("problem" in finding) print(finding.problem);
      else {
        tally.sessions++;
        judge(finding.part, { file, print, schema });
      }
    }
  }
  io.err(`${summary(tally)}\n`);
  return tally.problems > 0 ? 1 : 0;
}

async function* findingsOf(source: SourceFile, maxSize: number): AsyncGenerator<FileFinding> {
  try {
    yield* scanFile(source, maxSize);
  } catch (error) {
    yield { problem: fileProblems.unreadable(source.file, error) };
  }
}

async function* findingsOfStdin(io: CliIo, maxSize: number): AsyncGenerator<FileFinding> {
  const input = await readStdin(io.stdin, maxSize);
  if ("problem" in input) yield input;
  else yield* splitBytes(input.bytes, STDIN_NAME);
}

interface JudgedFile {
  file: string;
  print: (problem: StoreProblem, level?: "warning") => void;
  schema: SessionSchema | undefined;
}

function judge(part: FilePart, to: JudgedFile): void {
  const { problems, warnings } = judgeSession(part.text);
  const source = { file: to.file, line: part.line, column: part.column };
  for (const problem of problems) to.print(inFile(problem, source));
  for (const problem of to.schema ? schemaProblems(part.text, to.schema) : []) to.print(inFile(problem, source));
  for (const warning of warnings) if (warning.level === "warning") to.print(inFile(warning, source), "warning");
  const stray = findInvalidUtf8(part);
  if (stray) to.print(inFile(stray, source), "warning");
}

function summary({ sessions, files, problems, warnings }: Tally): string {
  const seen = `${count(sessions, "session")} in ${count(files, "file")}`;
  return `${problems === 0 ? "no problems" : count(problems, "problem")}, ${count(warnings, "warning")}: ${seen}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
