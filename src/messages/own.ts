/** The value of an own key; undefined when it is absent, also for `__proto__` and `constructor`. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
