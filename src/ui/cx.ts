/** Joins class names, leaving out what is absent: `cx("sk-btn", primary && "sk-btn--primary", className)`. */
export function cx(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
