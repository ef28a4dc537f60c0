/** What floats above and below a text must not hide it. */
const MARGIN = { top: 72, bottom: 32, side: 8 };

/** Scrolls what is around an element so far that a rectangle in it is in sight; true when something moved. */
export function scrollIntoSight(element: Element, rectangle: () => DOMRect): boolean {
  let moved = false;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const isPage = box === document.scrollingElement;
    const { overflowX, overflowY } = getComputedStyle(box);
    const down = isPage || (scrolls(overflowY) && box.scrollHeight > box.clientHeight);
    const along = isPage || (scrolls(overflowX) && box.scrollWidth > box.clientWidth);
    if (!down && !along) continue;
    const frame = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
    const { top, bottom, left, right } = rectangle();
    const { scrollTop, scrollLeft } = box;
    const room = Math.min(frame.height / 4, MARGIN.top);
    if (down && (top < frame.top + room || bottom > frame.bottom - Math.min(frame.height / 4, MARGIN.bottom)))
      box.scrollTop += top - frame.top - frame.height / 3;
    if (along && (left < frame.left || right > frame.right)) box.scrollLeft += left - frame.left - frame.width / 3;
    moved ||= Math.abs(box.scrollTop - scrollTop) > 1 || Math.abs(box.scrollLeft - scrollLeft) > 1;
  }
  return moved;
}

const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
