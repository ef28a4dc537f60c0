/** A run of backticks longer than any in the text: no shorter than `shortest`. */
export function backtickFence(text: string, shortest: number): string {
  let length = shortest;
  for (const [run] of text.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
  return "`".repeat(length);
}
