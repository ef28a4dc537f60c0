import type { ReactElement } from "react";

/** The numbers of the sources of what stands before: `[1, 2]`. */
export function CitedSources({ sources }: { sources: readonly number[] }): ReactElement {
  return <sup className="sk-cited">{`[${sources.join(", ")}]`}</sup>;
}
