import type { SVGAttributes } from "react";

/** What an icon draws: elements of SVG with their attributes. Plain data, so that a bundler drops the icons nobody draws. */
export type IconShape = readonly (readonly [
  element: "circle" | "path" | "rect",
  attributes: Pick<
    SVGAttributes<SVGElement>,
    "cx" | "cy" | "d" | "fill" | "height" | "r" | "rx" | "stroke" | "strokeWidth" | "width" | "x" | "y"
  >,
])[];
