/** For a block that announces itself: an `output` element holds phrases only. */
export const STATUS = { role: "status" } as const;
