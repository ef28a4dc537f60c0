"use client";
import { useMemo, useState } from "react";
import type { FieldSpec } from "./FieldSpec.js";
import { fitsSpec } from "./fitsSpec.js";
import { inferSpec } from "./inferSpec.js";

export interface ShownSpec {
  /** What the field is chosen by; undefined: the value is edited as JSON. */
  readonly spec: FieldSpec | undefined;
  /** Chooses anew: to be called when nobody is editing. */
  readonly release: () => void;
}

/** How a value is edited: `given`: by its spec; else by what it is, or as JSON. */
type Way = "given" | "json" | FieldSpec;

/**
 * What a value is edited as: by its spec, or, where a schema says nothing, by what it is now; a value that fits neither as JSON. It
 * stays so while it is edited, also when another field would fit by now: the field must not change under the reader's hands.
 */
export function useShownSpec(spec: FieldSpec, value: string | undefined): ShownSpec {
  const [kept, keep] = useState<{ readonly kind: FieldSpec["kind"]; readonly way: Way }>();
  const stays = kept?.kind === spec.kind && value !== undefined && suits(kept.way, spec, value);
  const way = stays ? kept.way : wayOf(spec, value);
  if (!stays && value !== undefined) keep({ kind: spec.kind, way });
  if (value === undefined && kept) keep(undefined);
  const shown = useMemo(() => {
    if (way === "given" || way === "json") return way === "given" ? spec : undefined;
    if (way.kind === "json") return spec;
    const { kind: _, ...common } = spec;
    return { ...way, ...common };
  }, [way, spec]);
  return {
    spec: shown,
    release: () => {
      if (!shown || shown.kind === "json") keep(undefined);
    },
  };
}

function wayOf(spec: FieldSpec, value: string | undefined): Way {
  if (value !== undefined && spec.kind === "json" && spec.widget !== "json") return inferSpec(value);
  return fitsSpec(spec, value) ? "given" : "json";
}

function suits(way: Way, spec: FieldSpec, value: string): boolean {
  return way === "json" || fitsSpec(way === "given" ? spec : way, value);
}
