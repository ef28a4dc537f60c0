/** Whether a file's name promises one JSON text a line. */
export function namesLines(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}
