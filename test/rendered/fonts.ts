/**
 * Stand-ins for the fonts of the trade, which are not free and rarely on a machine that tests: made once from
 * Debian's free fonts, with the trade's names and metrics (make-fonts.py), kept in a folder that Git ignores.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON } from '../support/programs.ts';
import { projectFolder } from '../support/project.ts';

const SCRIPT = fileURLToPath(new URL('./make-fonts.py', import.meta.url));
const CACHE = join(projectFolder, 'test', 'output', 'rendered');

export interface StandIn {
  /** The family by which a Word file asks for it. */
  family: string;
  /** How far the print of each character reaches above the baseline, in thousandths of the type size. */
  tops: Record<string, number>;
}

export interface StandIns {
  /** For FONTCONFIG_FILE: these fonts and no others. */
  config: string;
  /** By the font's name inside a PDF. */
  fonts: Record<string, StandIn>;
}

let made: StandIns | undefined;

/** The stand-ins, made where they are not there yet; that takes half a minute. */
export function standIns(): StandIns {
  made ??= load();
  return made;
}

function load(): StandIns {
  const version = createHash('sha256').update(readFileSync(SCRIPT)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `fonts-${version}`);
  if (!existsSync(folder)) makeOnce(folder);
  const config = join(folder, 'fonts.conf');
  const fonts = JSON.parse(readFileSync(join(folder, 'ink.json'), 'utf8'));
  return { config, fonts };
}

/** One test file makes them, the others wait for it; a folder left locked by one that was ended is made anyway. */
function makeOnce(folder: string): void {
  const lock = `${folder}.lock`;
  mkdirSync(CACHE, { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    for (let waited = 0; waited < LONGEST && !existsSync(folder); waited += STEP) sleep(STEP);
  }
  if (!existsSync(folder)) make(folder);
  rmSync(lock, { recursive: true, force: true });
}

/** In ms. */
const STEP = 500;
const LONGEST = 120_000;

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Whole or not at all. */
function make(folder: string): void {
  const draft = `${folder}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const { status, stderr } = spawnSync(PYTHON, [SCRIPT, draft], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`No fonts could be made: ${stderr}`);
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`,
  );
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
