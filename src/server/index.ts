/** The server room: the window and one folder, for this computer alone. */
export { type Served, type ServeOptions, serveFolder } from './server.ts';
