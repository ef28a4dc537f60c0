/** Rows this far out of sight are in the document too: a turn of the wheel does not outrun them. */
export const BUFFER_PX = 700;
