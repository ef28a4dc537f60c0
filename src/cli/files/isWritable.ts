import { constants } from "node:fs";
import { access } from "node:fs/promises";

/** Whether the user may write a file. (A rename over it would not ask.) */
export async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
