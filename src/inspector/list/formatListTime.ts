/** A start time as a list shows it: the hour of today, "Yesterday", the day of this year, else the date; "" when it is no time. */
export function formatListTime(iso: string | undefined, options: { yesterday: string; now?: Date }): string {
  const time = iso === undefined ? undefined : new Date(iso);
  if (!time || Number.isNaN(time.getTime())) return "";
  const now = options.now ?? new Date();
  const days = dayNumber(now) - dayNumber(time);
  if (days === 0) return time.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (days === 1) return options.yesterday;
  const thisYear = time.getFullYear() === now.getFullYear();
  return time.toLocaleDateString(undefined, {
    day: "numeric",
    month: "short",
    ...(thisYear ? {} : { year: "numeric" }),
  });
}

/** Days of the local calendar, so that summer time does not move a day. */
function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
