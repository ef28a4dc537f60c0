import { roomAbove } from "../rows/roomAbove.js";

/** What floats below a text must not hide it, in px. */
const BELOW_PX = 32;
/** A text whose beginning is lower than this part of what scrolls around it is not hidden by what floats above. */
const MOST_ABOVE = 2 / 3;

/** Scrolls what is around an element so far that a rectangle in it is in sight; true when something moved. */
export function scrollIntoSight(element: Element, rectangle: () => DOMRect): boolean {
  const above = roomAbove(element);
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
    const room = Math.min(frame.height * MOST_ABOVE, above);
    if (down && (top < frame.top + room || bottom > frame.bottom - Math.min(frame.height / 4, BELOW_PX)))
      box.scrollTop += top - frame.top - Math.max(room, frame.height / 3);
    if (along && (left < frame.left || right > frame.right)) box.scrollLeft += left - frame.left - frame.width / 3;
    moved ||= Math.abs(box.scrollTop - scrollTop) > 1 || Math.abs(box.scrollLeft - scrollLeft) > 1;
  }
  return moved;
}

const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
