/**
 * A JSON number one step up or down, in decimals: `1.10` by 0.05 is `1.15`, and no digit of a big integer is lost.
 * Undefined for numbers with an exponent that is out of all reason, and for what is no number.
 */
export function stepNumber(text: string, step: number, direction: 1 | -1): string | undefined {
  const from = decimal(text);
  const by = decimal(String(step));
  if (!from || !by) return undefined;
  const scale = Math.max(from.scale, by.scale);
  const sum =
    from.digits * 10n ** BigInt(scale - from.scale) + BigInt(direction) * by.digits * 10n ** BigInt(scale - by.scale);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${sum < 0n ? "-" : ""}${whole}${scale === 0 ? "" : `.${digits.slice(-scale)}`}`;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** More decimals than any measure has. */
const MOST_DIGITS = 400;

function decimal(text: string): { digits: bigint; scale: number } | undefined {
  const [, sign, whole, fraction = "", exponent = "0"] = NUMBER.exec(text) ?? [];
  if (whole === undefined || Math.abs(Number(exponent)) > MOST_DIGITS) return undefined;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * (scale < 0 ? 10n ** BigInt(-scale) : 1n);
  return { digits: sign === "-" ? -digits : digits, scale: Math.max(0, scale) };
}
