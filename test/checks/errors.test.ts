/** What is printed asks for errors alone: the same ones as `check` tells, without looking for what is only doubted. */
import { expect, it } from 'vitest';
import { checkText, errorsInText, paragraphsOfText } from '../../src/checks/index.ts';
import { rules } from '../../src/checks/rules.ts';
import { unmark } from './examples.ts';

const texts = rules.flatMap(({ examples }) =>
  examples.bad.flatMap((example) => {
    const text = typeof example === 'string' ? example : example.text;
    return text === undefined ? [] : [unmark(text).text];
  }),
);
/** As a form prints it: no lines that were typed. */
const everyExample = {
  paragraphs: paragraphsOfText(texts.join('\n')).map(({ isTyped: _, ...printed }) => printed),
};
const noCauses = () => () => false;

it('are the same errors', () => {
  const told = checkText(everyExample).filter(({ severity }) => severity === 'error');
  expect(told.length).toBeGreaterThan(200);
  expect(errorsInText(everyExample, {}, noCauses)).toEqual(told);
});

it('ask no rule that gives none', () => {
  const doubts = rules.filter(({ severity, inText }) => severity !== 'error' && !inText?.errors);
  const asked: string[] = [];
  const kept = doubts.map((rule) => ({ ...rule }));
  for (const rule of doubts) {
    const ask = () => {
      asked.push(rule.code);
      return [];
    };
    if (rule.inText) rule.inText = ask;
    if (rule.inWhole) rule.inWhole = ask;
  }
  errorsInText(everyExample, {}, noCauses);
  for (const [index, rule] of doubts.entries()) Object.assign(rule, kept[index]);
  expect(asked).toEqual([]);
  expect(doubts.length).toBeGreaterThan(90);
});

it('look for the doubts that an error may follow from where there is such an error', () => {
  const input = {
    paragraphs: paragraphsOfText('园区上下再接再励。会议于上午9.30召开。'),
  };
  const codes = errorsInText(
    input,
    {},
    (code) => (cause) => code === 'check/wrong-word' && cause === 'check/size-form',
  ).map(({ code }) => code);
  expect(codes).toEqual(['check/wrong-word', 'check/size-form']);
});
