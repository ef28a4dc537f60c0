"use client";
import { forwardRef, useEffect, useState, type ReactNode } from "react";
import { Button } from "./Button.js";
import { copyText } from "./copyText.js";
import type { IconShape } from "./IconShape.js";
import { IconButton, type IconButtonProps } from "./IconButton.js";
import { alertIcon, checkIcon, copyIcon } from "./icons.js";

export interface CopyButtonProps extends Omit<IconButtonProps, "label" | "icon" | "flip"> {
  /** Default `copy`. */
  icon?: IconShape;
  /** What is copied; a function is called at the press, so that a long text is made only then. */
  text: string | (() => string);
  /** Default `Copy`. */
  label?: string;
  /** Announced when it is on the clipboard. Default `Copied`. */
  copiedLabel?: string;
  /** Announced when the browser refused. Default `The browser did not allow copying`. */
  failedLabel?: string;
  /** Words on the button; without them it shows only the icon. */
  children?: ReactNode;
}

const SHOWN_MS = 2000;

/** Copies a text and says so, to eyes and to assistive technology. */
export const CopyButton = forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  {
    text,
    icon = copyIcon,
    label = "Copy",
    copiedLabel = "Copied",
    failedLabel = "The browser did not allow copying",
    children,
    onClick,
    ...rest
  },
  ref,
) {
  const [result, setResult] = useState<"copied" | "failed" | undefined>();
  useEffect(() => {
    if (result === undefined) return undefined;
    const timer = setTimeout(() => setResult(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const button = {
    ...rest,
    ref,
    onClick: (event: React.MouseEvent<HTMLButtonElement>) => {
      onClick?.(event);
      if (event.defaultPrevented) return;
      void copyText(typeof text === "function" ? text() : text).then((ok) => setResult(ok ? "copied" : "failed"));
    },
  };
  const shown = result === "copied" ? checkIcon : result === "failed" ? alertIcon : icon;
  return (
    <>
      {children === undefined ? (
        <IconButton {...button} label={label} icon={shown} />
      ) : (
        <Button {...button} icon={shown}>
          {children}
        </Button>
      )}
      <output className="sk-vh">{result === "copied" ? copiedLabel : result ? failedLabel : ""}</output>
    </>
  );
});
