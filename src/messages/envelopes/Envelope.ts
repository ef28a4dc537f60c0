import type { MessageSink } from "../MessageSink.js";
import type { Place } from "../Place.js";

/** A shape around messages: a request, a response, a stream, an application's output. */
export interface Envelope {
  readonly name: string;
  /** The places inside that are to be read next, in order; undefined when the value has another shape. Adds what it reads itself to the sink. */
  open(place: Place, sink: MessageSink): readonly Place[] | undefined;
}
