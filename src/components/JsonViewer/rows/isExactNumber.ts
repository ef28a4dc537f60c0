/** Whether a JavaScript number holds exactly what a JSON number spells: `1.0` and `1e2` yes, `12345678901234567890` and `1e400` no. */
export function isExactNumber(spelling: string): boolean {
  const value = Number(spelling);
  if (!Number.isFinite(value)) return false;
  const written = decimal(spelling);
  const held = decimal(String(value));
  return written.digits === held.digits && (written.digits === "" || written.exponent === held.exponent);
}

/** Significant digits without zeros at the ends, and the power of ten that the last of them stands for. */
function decimal(spelling: string): { digits: string; exponent: number } {
  const [mantissa = "", power = "0"] = spelling.replace(/^-/, "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = `${whole}${fraction}`.replace(/^0+/, "");
  const digits = all.replace(/0+$/, "");
  return { digits, exponent: Number(power) - fraction.length + (all.length - digits.length) };
}
