/** What stands around the rows and is loaded after them, as one: apart, the pieces they share would cost more than they do. */
export { ChatGuide } from "./ChatGuide.js";
export { ChatOutline } from "./ChatOutline.js";
export { ChatTools } from "./ChatTools.js";
