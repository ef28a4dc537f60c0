import type { ComponentType } from "react";
import type { FieldProps } from "./FieldProps.js";
import type { FieldSpec } from "./FieldSpec.js";

/** A way to edit some values. Of a host's widgets and the kit's, the one with the highest rank is taken. */
export interface FieldWidget {
  /** What `.meta({ widget })` of a schema calls it. */
  readonly name: string;
  /** How well it suits a value; 0 or less: it cannot edit it. Those of the kit are between 1 and 40. */
  rank(spec: FieldSpec): number;
  /** Is only given specs that it ranks above 0. */
  // `never`: a component for one kind of spec is as good as one for all; `rank` says which it takes
  readonly Component: ComponentType<FieldProps<never>>;
}
