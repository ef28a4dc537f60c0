/** A text from the source on one line of Markdown, with nothing in it that Markdown reads as its own. */
export const inlineText = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&#|~!$]/g, "\\$&");
