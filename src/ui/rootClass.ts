/** Class of a component's root element: the kit's scope, the component's own class, then the host's. */
export function rootClass(own: string, className?: string): string {
  return className ? `sk-root ${own} ${className}` : `sk-root ${own}`;
}
