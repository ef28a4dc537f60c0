import type { ReactElement } from "react";
import type { CitationPart } from "../../../messages/Message.js";
import { CitationList } from "./CitationList.js";
import type { PartViewProps } from "./PartViewProps.js";

/** One source by itself. */
export function CitationView({ part }: PartViewProps<CitationPart>): ReactElement {
  return <CitationList parts={[part]} />;
}
