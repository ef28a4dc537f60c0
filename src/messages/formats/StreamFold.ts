import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import type { JsonRecord } from "../isRecord.js";

/** How the events of one kind of stream build what they stream. */
export interface StreamFold {
  readonly format: string;
  /** Whether an event is of this kind: the first one that some fold knows decides for the list. */
  readonly knows: (event: JsonRecord) => boolean;
  /** Whether an event says once more all that came before it. */
  readonly covers?: (event: JsonRecord) => boolean;
  /** Adds an event to the body that is built; false when it is none of the kind's. Bookkeeping is taken, and adds nothing. */
  readonly fold: (assembly: Assembly, event: Source) => boolean;
}
