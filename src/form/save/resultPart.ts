"use client";
import { lazyPart } from "../../ui/lazyPart.js";

/** Loads what makes a save's result of the texts. */
export const loadResultPart = () => import("../readResult.js");

/** The same, loaded behind the form. A save that finds it missing loads it itself. */
export const resultPart = lazyPart(loadResultPart);
