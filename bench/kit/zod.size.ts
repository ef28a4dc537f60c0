// Only for sizes.mjs: what zod costs a host that writes the schema of SessionForm.size.ts, without the kit.
import * as z from 'zod';

export const schema = z.looseObject({ accuracy: z.number().min(0).max(1) });
