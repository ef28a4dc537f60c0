// Only for sizes.mjs: JsonEditor as a host imports it, alone.
export { JsonEditor } from '../../dist/index.js';
