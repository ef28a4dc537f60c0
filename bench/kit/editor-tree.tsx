import { editor } from './editor';

export const a = editor('tree');
