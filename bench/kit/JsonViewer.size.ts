// Only for sizes.mjs: JsonViewer as a host imports it, alone.
export { JsonViewer } from '../../dist/index.js';
