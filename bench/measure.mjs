/** Whole processes: processor time of all their threads, time on the clock, peak memory. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BASH = '/bin/bash';
/** Where bash is missing (Windows), time on the clock stands for processor time, and the table says so. */
export const countsProcessorTime = existsSync(BASH);

const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('PEAK'+process.resourceUsage().maxRSS))`;

/** @returns what the process printed. @throws what it complained of */
export function runProcess(command, args, allowed = [0]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error) throw error;
  if (!allowed.includes(status)) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

const options = { encoding: 'utf8', maxBuffer: 1 << 30 };

/** Milliseconds that a process and its threads worked, from its start until its end. */
export function processorTime(command, args, allowed = [0]) {
  if (!countsProcessorTime) {
    const started = performance.now();
    runProcess(command, args, allowed);
    return performance.now() - started;
  }
  const timed = [
    '-c',
    'TIMEFORMAT="TIME %3U %3S"; time "$@" 2>/dev/null',
    'bash',
    command,
    ...args,
  ];
  const { status, stderr } = spawnSync(BASH, timed, options);
  const [, user, system] = /TIME ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (!allowed.includes(status) || user === undefined) {
    throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  }
  return (Number(user) + Number(system)) * 1000;
}

/** Peak memory of a Node process in megabytes. */
export function peakOfNode(args, allowed = [0]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', PEAK, ...args], options);
  const [, kilobytes] = /PEAK(\d+)/.exec(stderr) ?? [];
  if (!allowed.includes(status) || kilobytes === undefined) throw new Error(stderr);
  return Number(kilobytes) / 1024;
}

export const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
export const least = (times) => Math.min(...times);

/** The subjects take turns, so that a busy moment of the computer hits all of them. */
export function inTurns(subjects, rounds, measure) {
  const times = new Map(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) times.get(subject).push(measure(subject));
  }
  return times;
}

/** A table of columns as wide as their widest cell; the first one stands at the left. */
export function printTable(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

export const ms = (time) => time.toFixed(time < 100 ? 1 : 0);
