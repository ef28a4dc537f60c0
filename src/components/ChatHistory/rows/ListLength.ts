"use client";
import { createContext } from "react";

/** How many rows a conversation has, of which only a part is in the document; -1 while that is not known. */
export const ListLength = createContext(0);
