import type { ComponentType, RefAttributes } from "react";
import type { FieldProps } from "./FieldProps.js";
import type { FieldSpec } from "./FieldSpec.js";
import type { FieldWidget } from "./FieldWidget.js";
import { fieldWidgets } from "./fieldWidgets.js";
import { JsonField } from "./JsonField.js";

type ChosenWidget = ComponentType<FieldProps & RefAttributes<HTMLDivElement>>;

/** The component for a spec: the widget the schema names when it can edit such values, else the highest rank; a host's before the kit's. */
export function chooseWidget(spec: FieldSpec, widgets: readonly FieldWidget[] = []): ChosenWidget {
  const fitting = [...widgets, ...fieldWidgets].filter((widget) => widget.rank(spec) > 0);
  const named = fitting.find(({ name }) => name === spec.widget);
  const [best] = fitting.toSorted((one, other) => other.rank(spec) - one.rank(spec));
  const Component = (named ?? best)?.Component ?? JsonField;
  return Component as ChosenWidget; // its rank said that it takes this spec
}
