/** Adds properties to an object that are made when they are first read. */
export function withLazy<T extends object, L extends object>(
  target: T,
  makers: { readonly [K in keyof L]: () => L[K] },
): T & L {
  for (const [key, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(target, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(target, key, { value });
        return value;
      },
    });
  return target as T & L; // defined just above
}
