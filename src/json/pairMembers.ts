/** For each new member the index of the old one with its key, the nth of equal keys for the nth; -1 for none. */
export function pairMembers<Key>(oldKeys: readonly Key[], newKeys: readonly Key[]): Int32Array {
  const waiting = new Map<Key | undefined, number[]>();
  for (let index = oldKeys.length; index-- > 0;) {
    const indices = waiting.get(oldKeys[index]);
    if (indices) indices.push(index);
    else waiting.set(oldKeys[index], [index]);
  }
  return Int32Array.from(newKeys, (key) => waiting.get(key)?.pop() ?? -1);
}
