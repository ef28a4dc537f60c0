"use client";
import { useState } from "react";

export interface ItemKeys {
  readonly all: readonly number[];
  readonly remove: (index: number) => void;
  readonly swap: (one: number, other: number) => void;
}

/** A key for each item of a list, that goes where the item goes: what is focused or half-typed in it stays with it. */
export function useItemKeys(count: number): ItemKeys {
  const [state, setState] = useState(() => ({ all: upTo(count), next: count }));
  let { all, next } = state;
  if (all.length !== count) {
    // the list became longer or shorter elsewhere: what can be kept from its start is
    const added = Array.from({ length: Math.max(0, count - all.length) }, (_, index) => next + index);
    all = [...all.slice(0, count), ...added];
    next += added.length;
    setState({ all, next });
  }
  return {
    all,
    remove: (index) => setState({ all: all.toSpliced(index, 1), next }),
    swap: (one, other) => {
      const [first = 0, second = 0] = [all[one], all[other]];
      setState({ all: all.with(one, second).with(other, first), next });
    },
  };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
