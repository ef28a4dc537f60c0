"use client";
import { useCallback, useMemo } from "react";
import type { MetricThreshold } from "../components/MetricsView/readMetrics.js";
import { metricThresholds } from "../form/fields/metricThresholds.js";
import { recordSpec } from "../form/recordSpec.js";
import { jsonSessionSchema } from "../schema/jsonSessionSchema.js";
import type { SessionSchema } from "../schema/SessionSchemaType.js";
import type { SessionStore } from "../store/SessionStore.js";
import { useLoaded } from "./useLoaded.js";

/** What is known of the sessions beside what every session is. */
export interface KnownSchema {
  /** Undefined: nobody says more. */
  readonly declared: SessionSchema | undefined;
  readonly thresholds: Readonly<Record<string, MetricThreshold>> | undefined;
}

/** The schema that the host gives, else the one the store has; undefined while that is read. A store that fails to say it has none. */
export function useKnownSchema(store: SessionStore, given: SessionSchema | undefined): KnownSchema | undefined {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const schema = given ? undefined : await store.schema?.({ signal });
      return { schema: given ?? (schema && jsonSessionSchema(schema)) };
    },
    [store, given],
  );
  const { value, problem } = useLoaded(load, 0);
  const declared = given ?? value?.schema;
  const isKnown = given !== undefined || value !== undefined || problem !== undefined || !store.schema;
  return useMemo(() => {
    if (!isKnown) return undefined;
    return { declared, thresholds: declared && metricThresholds(recordSpec(declared, "metrics")) };
  }, [declared, isKnown]);
}
