import { textExpression } from "./createTextMatcher.js";
import { Occurrences } from "./Occurrences.js";

/** A text as JSON strings without `\u` and `\/` spell it: its length, and the places in a JSON text that look like it. */
export function spelledText(text: string, matchCase: boolean): { length: number; places(json: string): Occurrences } {
  // oxlint-disable-next-line no-control-regex -- the control characters are what a JSON string must not hold
  const spelled = text.replace(/["\\\u0000-\u001f]/g, (character) => JSON.stringify(character).slice(1, -1));
  const { length } = spelled;
  if (matchCase || !/\p{Changes_When_Casemapped}/u.test(spelled)) {
    return { length, places: (json) => new Occurrences(json, spelled) };
  }
  // One letter hits often, and takes an expression twice the time. Two letters have a third case: ſ and the Kelvin sign.
  if (/^[a-jl-rt-z]$/i.test(text)) {
    const [small, capital] = [text.toLowerCase(), text.toUpperCase()];
    return { length, places: (json) => new Occurrences(json, small, new Occurrences(json, capital)) };
  }
  const expression = textExpression(spelled, false);
  return { length, places: (json) => new Occurrences(json, expression) };
}
