/** The leader's page: a year on a sheet of paper. */
export { reportPage } from './page.ts';
export type { Report } from './report.ts';
