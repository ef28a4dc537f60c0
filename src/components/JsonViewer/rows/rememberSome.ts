/** Remembers what was worked out for a key, for so many keys; then it begins anew. More than are ever in view is enough. */
export function rememberSome<K, V>(most: number): (key: K, make: () => V) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key, make) => {
    let found = known.get(key);
    if (!found) {
      if (known.size >= most) known.clear();
      known.set(key, (found = { value: make() }));
    }
    return found.value;
  };
}
