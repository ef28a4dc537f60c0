"use client";
import { forwardRef, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import { IconButton, type IconButtonProps } from "./IconButton.js";
import type { IconShape } from "./IconShape.js";

export interface MenuEntry {
  readonly label: string;
  readonly icon?: IconShape;
  /** A line stands before it. */
  readonly apart?: boolean;
  /** Called when it is chosen. */
  readonly onSelect?: () => void;
  /** A link, opened in a new tab that cannot reach back. Instead of `onSelect`. */
  readonly href?: string;
}

export interface MenuButtonProps extends IconButtonProps {
  entries: readonly MenuEntry[];
}

/** A button that opens a menu of a few actions, with the keys of the ARIA menu button pattern. */
export const MenuButton = forwardRef<HTMLButtonElement, MenuButtonProps>(function MenuButton(
  { entries, onClick, onKeyDown, ...button },
  ref,
) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState<"first" | "last" | undefined>();
  const close = (focus: boolean) => {
    setOpen(undefined);
    if (focus) anchor.current?.querySelector("button")?.focus();
  };
  return (
    <span ref={anchor} className="sk-menu__anchor">
      <IconButton
        ref={ref}
        {...button}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          onClick?.(event);
          if (!event.defaultPrevented) setOpen(open ? undefined : "first");
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.defaultPrevented || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
          event.preventDefault();
          setOpen(event.key === "ArrowDown" ? "first" : "last");
        }}
      />
      {open ? (
        <MenuList id={id} label={button.label} entries={entries} start={open} anchor={anchor} onClose={close} />
      ) : null}
    </span>
  );
});

interface MenuListProps {
  id: string;
  label: string;
  entries: readonly MenuEntry[];
  start: "first" | "last";
  anchor: React.RefObject<HTMLElement | null>;
  /** `focus`: the button takes the focus back. */
  onClose: (focus: boolean) => void;
}

/** Space between the menu and its button, and the edge of the window, in px. */
const GAP = 4;

function MenuList({ id, label, entries, start, anchor, onClose }: MenuListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const menu = list.current;
    if (!menu) return;
    // The top layer, where nothing around the viewer cuts it off; older browsers draw it in place.
    if (menu.showPopover) {
      menu.popover = "manual";
      menu.showPopover();
    }
    place(menu, anchor.current);
    itemsOf(menu)
      .at(start === "first" ? 0 : -1)
      ?.focus();
  }, [anchor, start]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const all = itemsOf(event.currentTarget);
    const at = all.findIndex((item) => item === document.activeElement);
    const moves: Record<string, number | undefined> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    event.stopPropagation();
    if (event.key === "Escape") onClose(true);
    else if (event.key === "Tab") onClose(false);
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key.length === 1 && /\S/.test(event.key)) byLetter(all, at, event.key)?.focus();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  };
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="sk-menu"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false);
      }}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.label}
          {...entry}
          onChosen={() => {
            entry.onSelect?.();
            onClose(true);
          }}
        />
      ))}
    </div>
  );
}

function MenuItem({ label, icon, apart, href, onChosen }: MenuEntry & { onChosen: () => void }): ReactElement {
  const shared = {
    role: "menuitem",
    tabIndex: -1,
    className: cx("sk-menu__item", apart && "sk-menu__item--apart"),
    onClick: onChosen,
  };
  const inside = (
    <>
      {icon ? <Icon shape={icon} /> : null}
      {label}
    </>
  );
  return href === undefined ? (
    <button type="button" {...shared}>
      {inside}
    </button>
  ) : (
    <a href={href} target="_blank" rel="noreferrer noopener" {...shared}>
      {inside}
    </a>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Below its button, or above where there is more room; inside the window. */
function place(menu: HTMLElement, anchor: HTMLElement | null): void {
  const button = anchor?.getBoundingClientRect();
  if (!button) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = button.bottom + GAP + height <= window.innerHeight;
  const isRtl = getComputedStyle(menu).direction === "rtl";
  const start = isRtl ? button.left : button.right - width;
  menu.style.top = `${below ? button.bottom + GAP : Math.max(GAP, button.top - GAP - height)}px`;
  menu.style.left = `${Math.max(GAP, Math.min(start, window.innerWidth - width - GAP))}px`;
}

function byLetter(items: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const starts = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase());
  return items.slice(at + 1).find(starts) ?? items.find(starts);
}
