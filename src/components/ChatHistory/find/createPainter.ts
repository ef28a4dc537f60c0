import type { TextMatcher } from "../../../json/createTextMatcher.js";
import { blocksIn } from "./blocksIn.js";
import { blockText } from "./blockText.js";
import { findDrawn, type DrawnMatch } from "./findDrawn.js";
import type { HitView } from "./HitView.js";
import { matchesIn } from "./matchesIn.js";

export interface Painter {
  /** Marks the matches in the page, and tells where the one that is shown was found. */
  paint(): DrawnMatch | undefined;
  /** Tells it without marking anew. */
  find(): DrawnMatch | undefined;
  clear(): void;
}

interface Painting {
  /** Holds the rows. */
  readonly root: Element;
  readonly matcher: TextMatcher;
  /** The match that is shown. */
  readonly view: HitView | undefined;
}

/** Matches painted at most: each costs the browser at every change. */
const MOST_PAINTED = 3000;

/**
 * Marks matches without a change to the text nodes. Where the browser cannot, and where a match is not drawn as it is
 * recorded, its surroundings get `data-sk-hit`.
 */
export function createPainter({ root, matcher, view }: Painting): Painter {
  let painted: (readonly [Highlight, AbstractRange])[] = [];
  let outlined: Element | undefined;

  function add(to: Highlight, range: AbstractRange): void {
    to.add(range);
    painted.push([to, range]);
  }
  function outline(element: Element | undefined): void {
    if (outlined === element) return;
    outlined?.removeAttribute("data-sk-hit");
    element?.setAttribute("data-sk-hit", "");
    outlined = element;
  }
  function unpaint(): void {
    for (const [highlight, range] of painted) highlight.delete(range);
    painted = [];
  }
  function findIn(blocks: ReadonlyMap<string, readonly Element[]>): DrawnMatch | undefined {
    if (!view) return undefined;
    const { block } = view.place;
    // A picture that is drawn shows no name.
    return findDrawn(blocks.get(block) ?? blocks.get(block.replace(/ name$/, "")), view);
  }
  return {
    find: () => findIn(blocksIn(root)),
    paint() {
      unpaint();
      const blocks = blocksIn(root);
      const [all, current] = [highlightNamed("sk-find", 0), highlightNamed("sk-find-current", 1)];
      for (const elements of all ? blocks.values() : []) {
        const said = blockText(elements);
        for (const { from, to } of matchesIn({ text: said.text, matcher, limit: MOST_PAINTED - painted.length }))
          if (all) add(all, said.staticRange(from, to));
      }
      const drawn = findIn(blocks);
      if (current && drawn?.range) add(current, drawn.range);
      outline(current && drawn?.range ? undefined : drawn?.element);
      return drawn;
    },
    clear() {
      unpaint();
      outline(undefined);
    },
  };
}

/** The highlight that all conversations of the page share; undefined where the browser has none. */
function highlightNamed(name: string, priority: number): Highlight | undefined {
  if (typeof Highlight === "undefined" || typeof CSS === "undefined" || !("highlights" in CSS)) return undefined;
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
  highlight.priority = priority;
  return highlight;
}
