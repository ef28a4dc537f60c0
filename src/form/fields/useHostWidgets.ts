"use client";
import { createContext, useContext } from "react";
import type { FieldWidget } from "./FieldWidget.js";

const none: readonly FieldWidget[] = [];
const Context = createContext(none);

/** Widgets of the host for all fields inside. */
export const HostWidgetsProvider = Context.Provider;

/** The host's widgets in force here. */
export function useHostWidgets(): readonly FieldWidget[] {
  return useContext(Context);
}
