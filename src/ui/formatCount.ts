const format = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** A count with its thousands set apart: `12,310`. The same on server and client. */
export function formatCount(count: number): string {
  return format.format(count);
}
