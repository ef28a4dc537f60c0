import { formatCount } from "../../ui/formatCount.js";

/** A count with its English word: `1 key`, `1,200 keys`. */
export function plural(value: number, one: string, many: string): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}
