"use client";
import { Component, createElement, type ReactElement, type ReactNode } from "react";
import type { Part } from "../../../messages/Message.js";
import { useChat } from "../ChatContext.js";
import type { RenderPartProps } from "./RenderPart.js";

/** Written as a method, so that a renderer of one kind fits; it is asked for parts of its kind only. */
type AnyRenderer = { draw(props: RenderPartProps): ReactNode }["draw"];

/** A part as the host draws its kind, or else as the kit does: also where the host's renderer throws. */
export function PartSlot(props: RenderPartProps): ReactElement {
  const { renderPart } = useChat();
  if (!renderPart || !Object.hasOwn(renderPart, props.part.kind)) return props.fallback;
  const renderers: Readonly<Partial<Record<Part["kind"], AnyRenderer>>> = renderPart;
  const draw = renderers[props.part.kind];
  if (!draw) return props.fallback;
  return (
    <Guard part={props.part} fallback={props.fallback}>
      {createElement(draw, props)}
    </Guard>
  );
}

interface GuardProps {
  part: Part;
  fallback: ReactElement;
  children: ReactNode;
}

interface GuardState {
  part: Part;
  failed: boolean;
}

/** Another part is tried anew. */
class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { part: this.props.part, failed: false };

  static getDerivedStateFromError(): Partial<GuardState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ part }: GuardProps, state: GuardState): GuardState | null {
    return part === state.part ? null : { part, failed: false };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
