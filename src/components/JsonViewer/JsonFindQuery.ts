/** What is looked for in keys and values. */
export interface JsonFindQuery {
  readonly text: string;
  /** Default false. */
  readonly matchCase?: boolean;
  /** Default false. */
  readonly wholeWord?: boolean;
  /** `text` is a regular expression. Default false. */
  readonly regex?: boolean;
}

/** How far a search has come. */
export interface JsonFindProgress {
  readonly query: JsonFindQuery;
  /** Matches so far. */
  readonly count: number;
  /** Whether everything was looked at. */
  readonly done: boolean;
  /** The match that is shown, from 0; -1: none. */
  readonly current: number;
}
