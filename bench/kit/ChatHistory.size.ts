// Only for sizes.mjs: ChatHistory as a host imports it, alone.
export { ChatHistory } from '../../dist/index.js';
