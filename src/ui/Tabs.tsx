"use client";
import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { useControlled } from "./useControlled.js";

export interface TabItem {
  value: string;
  label: ReactNode;
  /** A number shown small behind the label; 0 is shown too. */
  count?: number;
  content: ReactNode;
}

export interface TabsProps extends Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange"> {
  items: readonly TabItem[];
  /** Name of the row of tabs, for assistive technology. */
  label: string;
  /** Controlled twin of `defaultValue`. */
  value?: string;
  /** Default: the first tab. */
  defaultValue?: string;
  onValueChange?: (value: string) => void;
}

/** Tabs with their panels; only the open panel is in the page. Arrow keys move, and open at once. */
export const Tabs = forwardRef<HTMLDivElement, TabsProps>(function Tabs(
  { items, label, value, defaultValue, onValueChange, className, ...rest },
  ref,
) {
  const [open, setOpen] = useControlled(value, defaultValue ?? items[0]?.value ?? "", onValueChange);
  return (
    <BaseTabs.Root
      ref={ref}
      {...rest}
      value={open}
      onValueChange={(next: unknown) => setOpen(String(next))}
      className={cx("sk-tabbed", className)}
    >
      <BaseTabs.List className="sk-tabs" aria-label={label} activateOnFocus>
        {items.map((item) => (
          <BaseTabs.Tab key={item.value} value={item.value}>
            {item.label}
            {item.count === undefined ? null : <span className="sk-count">{item.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {items.map((item) => (
        <BaseTabs.Panel key={item.value} value={item.value} className="sk-tabbed__panel">
          {item.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
});
