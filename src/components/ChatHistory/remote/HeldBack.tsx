"use client";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../../../ui/Icon.js";
import type { IconShape } from "../../../ui/IconShape.js";
import { VisibleText } from "../../../ui/VisibleText.js";

export interface HeldBackProps {
  /** Of the block that the address is. */
  id: string;
  icon: IconShape;
  /** What was held back, and why. */
  what: ReactNode;
  /** Its address or id, in full. */
  address?: string | undefined;
  /** The choices. */
  actions?: ReactNode;
  children?: ReactNode;
}

const ADDRESS_CHARACTERS = 2_000;

/** Stands for something that was not loaded or not understood. Made of spans, so that it may stand in a paragraph. */
export function HeldBack({ id, icon, what, address, actions, children }: HeldBackProps): ReactElement {
  return (
    <span className="sk-hold">
      <Icon shape={icon} />
      <span className="sk-hold__text">
        <span>{what}</span>
        {address === undefined ? null : (
          <span data-sk-block={id} className="sk-mono sk-muted">
            <VisibleText text={address.slice(0, ADDRESS_CHARACTERS)} />
          </span>
        )}
        {children}
        {actions ? <span className="sk-hold__acts">{actions}</span> : null}
      </span>
    </span>
  );
}
