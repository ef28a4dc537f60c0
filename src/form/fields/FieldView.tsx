"use client";
import { createElement, forwardRef, type FocusEvent } from "react";
import { chooseWidget } from "./chooseWidget.js";
import type { FieldProps } from "./FieldProps.js";
import type { FieldWidget } from "./FieldWidget.js";
import { JsonField } from "./JsonField.js";
import { HostWidgetsProvider, useHostWidgets } from "./useHostWidgets.js";
import { useShownSpec } from "./useShownSpec.js";

export interface FieldViewProps extends FieldProps {
  /** Ways to edit values that are asked before the kit's, here and for the fields inside. */
  widgets?: readonly FieldWidget[];
}

/** The field that suits a spec best. A value of another kind than the spec's is edited as JSON. */
export const FieldView = forwardRef<HTMLDivElement, FieldViewProps>(function FieldView({ widgets, ...props }, ref) {
  const outer = useHostWidgets();
  const inForce = widgets ?? outer;
  const { spec: shown, release } = useShownSpec(props.spec, "value" in props ? props.value : props.defaultValue);
  const widget = shown ? chooseWidget(shown, inForce) : JsonField;
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    props.onBlur?.(event);
    if (!event.currentTarget.contains(event.relatedTarget)) release();
  };
  return (
    <HostWidgetsProvider value={inForce}>
      {createElement(widget, { ...props, ref, spec: shown ?? props.spec, onBlur })}
    </HostWidgetsProvider>
  );
});
