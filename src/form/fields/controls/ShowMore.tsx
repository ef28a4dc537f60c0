"use client";
import { useState } from "react";
import { Button } from "../../../ui/Button.js";
import { chevronDownIcon } from "../../../ui/icons.js";
import { keepFocusNear } from "../keepFocusNear.js";
import { useFieldLabels } from "../useFieldLabels.js";

interface ShowMoreProps {
  /** How many are not shown. */
  hidden: number;
  /** How many one press shows. */
  step: number;
  onShow: () => void;
}

/** The way to what a page does not show at once; nothing when all is shown. It stands behind what is shown. */
export function ShowMore({ hidden, step, onShow }: ShowMoreProps) {
  const labels = useFieldLabels();
  if (hidden <= 0) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={chevronDownIcon}
      className="sk-showmore"
      onClick={(event) => {
        const last = event.currentTarget.previousElementSibling;
        keepFocusNear(last?.matches("ol") ? last.lastElementChild : last);
        onShow();
      }}
    >
      {labels.fieldShowMore(Math.min(step, hidden), hidden)}
    </Button>
  );
}

/** How many of a long list are shown, and how to show more of them. */
export function useShownCount(step: number): readonly [count: number, showMore: () => void] {
  const [count, setCount] = useState(step);
  return [count, () => setCount(count + step)];
}
