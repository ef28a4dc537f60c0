import type { JsonLocation } from "../../json/JsonPath.js";

/** A string grown from deltas, and where each piece of it stands. */
export class Growing {
  readonly places: JsonLocation[] = [];
  readonly #pieces: string[] = [];

  add(piece: unknown, at: JsonLocation): void {
    if (typeof piece !== "string" || piece === "") return;
    this.#pieces.push(piece);
    this.places.push(at);
  }

  get text(): string {
    return this.#pieces.join("");
  }
}
