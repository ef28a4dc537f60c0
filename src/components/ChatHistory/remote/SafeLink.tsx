"use client";
import { isValidElement, type ReactElement, type ReactNode } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { safeLink } from "./safeAddress.js";

/** A link that leads out of the record: its real host is in its title, and beside it when the words name another address. */
export function SafeLink({ address, children }: { address: string; children?: ReactNode }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const safe = safeLink(address);
  const said = typeof children === "string" ? <VisibleText text={children} /> : children;
  if (!safe) {
    if (address === "" || address.startsWith("#")) return <span>{said}</span>;
    return (
      <span>
        {said}{" "}
        <span className="sk-refused">
          (<VisibleText text={labels.linkRefused(address.slice(0, 500))} escapes />)
        </span>
      </span>
    );
  }
  const words = textOf(children);
  const misleads =
    safe.hasUser || (/:\/\/|\w\.\w/.test(words) && !words.toLowerCase().includes(safe.host.toLowerCase()));
  return (
    <>
      <a href={safe.href} target="_blank" rel="noopener noreferrer" title={labels.linkTitle(safe.host, safe.href)}>
        {said}
      </a>
      {misleads ? <span className="sk-refused"> ({safe.host})</span> : null}
    </>
  );
}

function textOf(node: ReactNode): string {
  if (typeof node === "string") return node;
  if (isValidElement<{ children?: ReactNode }>(node)) return textOf(node.props.children);
  return Array.isArray(node) ? node.map(textOf).join("") : "";
}
