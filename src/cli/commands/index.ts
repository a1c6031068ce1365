/** All commands, in the order of the help. */
import type { CommandDefinition } from '../command.ts';
import { archiveCommand } from './archive.ts';
import { checkCommand } from './check.ts';
import { boardCommand } from './departments/board.ts';
import { handInCommand } from './departments/hand-in.ts';
import { handOutCommand } from './departments/hand-out.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { figuresCommand } from './figures.ts';
import { formatCommand } from './format.ts';
import { importCommand } from './import.ts';
import { learnCommand } from './learn.ts';
import { mergeCommand } from './merge.ts';
import { newCommand } from './new.ts';
import { openCommand } from './open.ts';
import { outlineCommand } from './outline.ts';
import { registerCommand } from './register.ts';
import { renderCommand } from './render.ts';
import { reportCommand } from './report.ts';
import { reviewCommand } from './review.ts';

export const commands: readonly CommandDefinition[] = [
  openCommand,
  newCommand,
  checkCommand,
  explainCommand,
  renderCommand,
  figuresCommand,
  importCommand,
  outlineCommand,
  formatCommand,
  reviewCommand,
  mergeCommand,
  handOutCommand,
  handInCommand,
  boardCommand,
  registerCommand,
  archiveCommand,
  diffCommand,
  reportCommand,
  learnCommand,
  doctorCommand,
];
