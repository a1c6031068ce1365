/** All commands, in the order of the help. */
import type { CommandDefinition } from '../command.ts';
import { checkCommand } from './check.ts';
import { newCommand } from './new.ts';
import { renderCommand } from './render.ts';

export const commands: readonly CommandDefinition[] = [newCommand, checkCommand, renderCommand];
