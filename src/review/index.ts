export { type ReviewOptions, type ReviewProblem, reviewDocx } from './review.ts';
