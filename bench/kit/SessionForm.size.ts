// Only for sizes.mjs: SessionForm with a schema, as a host imports them, react-hook-form and zod included.
import * as z from 'zod';
import { SessionForm } from '../../dist/form/index.js';
import { defineSession } from '../../dist/schema/index.js';

export { SessionForm };
export const schema = defineSession({ metrics: z.looseObject({ accuracy: z.number().min(0).max(1) }) });
