"use client";
import { createElement, forwardRef } from "react";
import { chooseWidget } from "./chooseWidget.js";
import type { FieldProps } from "./FieldProps.js";
import type { FieldSpec } from "./FieldSpec.js";
import type { FieldWidget } from "./FieldWidget.js";
import { fitsSpec } from "./fitsSpec.js";
import { inferSpec } from "./inferSpec.js";
import { JsonField } from "./JsonField.js";
import { HostWidgetsProvider, useHostWidgets } from "./useHostWidgets.js";

export interface FieldViewProps extends FieldProps {
  /** Ways to edit values that are asked before the kit's, here and for the fields inside. */
  widgets?: readonly FieldWidget[];
}

/** The field that suits a spec best. A value of another kind than the spec's is edited as JSON. */
export const FieldView = forwardRef<HTMLDivElement, FieldViewProps>(function FieldView({ widgets, ...props }, ref) {
  const outer = useHostWidgets();
  const inForce = widgets ?? outer;
  const value = "value" in props ? props.value : props.defaultValue;
  const spec = specOfValue(props.spec, value);
  const widget = fitsSpec(spec, value) ? chooseWidget(spec, inForce) : JsonField;
  return <HostWidgetsProvider value={inForce}>{createElement(widget, { ...props, ref, spec })}</HostWidgetsProvider>;
});

/** Where a schema says nothing, what the value is now says it. */
function specOfValue(spec: FieldSpec, value: string | undefined): FieldSpec {
  if (spec.kind !== "json" || value === undefined || spec.widget === "json") return spec;
  const { kind: _, ...common } = spec;
  return { ...inferSpec(value), ...common };
}
