/** The ids of a queue in the order they are gone through: the host's, skipped ones last. */
export function queueOrder(ids: readonly string[], skipped: readonly string[]): readonly string[] {
  const given = new Set(ids);
  const last = new Set(skipped.filter((id) => given.has(id)));
  return [...[...given].filter((id) => !last.has(id)), ...last];
}

/** Where one can go to from a session: undefined where there is nothing. From none, next is the first. */
export const queueWays = {
  next: (order: readonly string[], from: string | undefined) => order[placeOf(order, from) + 1],
  previous: (order: readonly string[], from: string | undefined) => order[placeOf(order, from) - 1],
  /** In the round, and never where one is. */
  unreviewed: (order: readonly string[], from: string | undefined, isReviewed: (id: string) => boolean) => {
    const at = placeOf(order, from);
    const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
    return round.find((id) => !isReviewed(id));
  },
};

function placeOf(order: readonly string[], id: string | undefined): number {
  return id === undefined ? -1 : order.indexOf(id);
}
