/** US dollars with as many places as a single run needs: `$12.30`, `$0.018`, `$0.00008`, `$0.00`. */
export function formatCost(dollars: number): string {
  const size = Math.abs(dollars);
  const places = size === 0 || size >= 1 ? 2 : size >= 0.001 ? 3 : Math.min(8, Math.ceil(-Math.log10(size)));
  return `${dollars < 0 ? "-" : ""}$${size.toFixed(places)}`;
}
