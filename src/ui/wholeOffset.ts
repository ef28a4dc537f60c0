/** The offset, or the one before it where a surrogate pair would be cut. */
export function wholeOffset(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
