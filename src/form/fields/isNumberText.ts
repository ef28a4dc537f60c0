/** Whether a text is a number as JSON spells it: `07.5`, `.5` and `0.` are not. */
export function isNumberText(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}
