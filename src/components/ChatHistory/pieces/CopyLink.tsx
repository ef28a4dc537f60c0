"use client";
import type { ReactElement } from "react";
import { CopyButton } from "../../../ui/CopyButton.js";
import { linkIcon } from "../../../ui/icons.js";

/** Copies the address of the page with the anchor of a message or a part. */
export function CopyLink({ label, anchor }: { label: string; anchor: string }): ReactElement {
  return <CopyButton icon={linkIcon} label={label} text={() => linkTo(anchor)} />;
}

function linkTo(anchor: string): string {
  const address = new URL(window.location.href);
  address.hash = anchor;
  return address.href;
}
