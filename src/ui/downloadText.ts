const KEPT_MS = 10_000;

/** Saves a text as a file of the reader's. */
export function downloadText(name: string, { text, type }: { readonly text: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
