/** The offset after the JSON number that starts at `from`; -1 when none starts there. */
export function scanNumber(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === MINUS) at++;
  if (text.charCodeAt(at) === ZERO) at++;
  else {
    const whole = skipDigits(text, at);
    if (whole === at) return -1;
    at = whole;
  }
  if (text.charCodeAt(at) === POINT) {
    const fraction = skipDigits(text, at + 1);
    if (fraction === at + 1) return -1;
    at = fraction;
  }
  if ((text.charCodeAt(at) | 32) === LETTER_E) {
    const sign = text.charCodeAt(at + 1);
    const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
    at = skipDigits(text, digits);
    if (at === digits) return -1;
  }
  return at;
}

/** Whether the whole text is one JSON number. */
export function isJsonNumber(text: string): boolean {
  return scanNumber(text, 0) === text.length;
}

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LETTER_E = 101;

function skipDigits(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code >= ZERO && code <= NINE) code = text.charCodeAt(++at);
  return at;
}
