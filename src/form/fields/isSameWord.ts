/** Whether one name says nothing more than the other: case and punctuation aside. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || (bare(one) !== "" && bare(one) === bare(other));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
