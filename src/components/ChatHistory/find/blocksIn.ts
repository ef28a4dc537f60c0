/** The elements that hold what the record says, by their `data-sk-block`; several of one block follow each other. */
export function blocksIn(root: ParentNode): Map<string, Element[]> {
  const blocks = new Map<string, Element[]>();
  for (const element of root.querySelectorAll("[data-sk-block]")) {
    const id = element.getAttribute("data-sk-block") ?? "";
    const block = blocks.get(id);
    if (block) block.push(element);
    else blocks.set(id, [element]);
  }
  return blocks;
}
