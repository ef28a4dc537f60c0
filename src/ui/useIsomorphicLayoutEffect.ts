"use client";
import { useEffect, useLayoutEffect } from "react";

/** useLayoutEffect in a browser; React warns about it on a server, where neither runs. */
export const useIsomorphicLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;
