/** The native pickers, by the format of the text they write. */
export type TimeFormat = "date-time" | "date" | "time";

const PARTS = /^(\d{4}-\d\d-\d\d)?([Tt ])?(\d\d:\d\d)?(:\d\d)?(\.\d+)?([Zz]|[+-]\d\d:\d\d)?$/;
/** What a native picker knows of a second. */
const PICKED_DIGITS = 3;

/** What a native picker shows of a text: its own date and time, whatever the zone. Empty when the text is none. */
export function pickerValue(format: TimeFormat, text: string): string {
  const [, date, , time, seconds = ":00", fraction = ""] = PARTS.exec(text) ?? [];
  if (format === "date") return date ?? "";
  if (time === undefined || (format === "date-time" && date === undefined)) return "";
  const clock = time + seconds + fraction.slice(0, 1 + PICKED_DIGITS);
  return format === "time" ? clock : `${date}T${clock}`;
}

/** The text after something was picked: zone, spelling and the digits a picker does not know stay. A new one is in UTC. */
export function pickedTime(format: TimeFormat, text: string, picked: string): string {
  if (format === "date") return picked;
  const [, , separator = "T", time, , fraction = "", zone] = PARTS.exec(text) ?? [];
  const [, date = "", , clock = "", seconds = ":00", pickedFraction = ""] = PARTS.exec(picked) ?? [];
  const isSame = Number(pickedFraction || ".0") === Number(fraction.slice(0, 1 + PICKED_DIGITS) || ".0");
  const end = zone ?? (format === "date-time" && time === undefined ? "Z" : "");
  const between = format === "time" ? "" : separator;
  return date + between + clock + seconds + (isSame ? fraction : pickedFraction) + end;
}
