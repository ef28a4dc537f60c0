/** Whether a JavaScript number holds exactly what a JSON number spells: `1.0` and `1e2` yes, `12345678901234567890` and `1e400` no. */
export function isExactNumber(spelling: string): boolean {
  const value = Number(spelling);
  return Number.isFinite(value) && decimal(spelling) === decimal(String(value));
}

/** The digits without zeros at the ends, and the power of ten of the last one. Linear: a number may be a megabyte long. */
function decimal(spelling: string): string {
  const [mantissa = "", power = "0"] = spelling.replace("-", "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return end === 0 ? "0" : `${digits.slice(0, end)}e${Number(power) - fraction.length + digits.length - end}`;
}
