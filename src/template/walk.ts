/**
 * A parsed template run by walking it: where no code may be made, as in the window (content security policy). Only what
 * templates here may say (src/template/scan.ts), strict and escaping as compiled ones are.
 */
import Handlebars from 'handlebars';

type Environment = typeof Handlebars;

/** Where a template stands while it runs. */
interface Frame {
  environment: Environment;
  /** The context first, then those around it. */
  depths: readonly unknown[];
  /** @index, @first … */
  data: Record<string, unknown>;
  /** Names of block parameters with their values, the innermost first. */
  named: readonly ReadonlyMap<string, unknown>[];
}

/** The same as what `environment.compile` gives. */
export function walkedTemplate(
  environment: Environment,
  program: hbs.AST.Program,
): (context: unknown, options?: Handlebars.RuntimeOptions) => string {
  let isChecked = false;
  return (context, options) => {
    if (!isChecked) checkHelpers(environment, program);
    isChecked = true;
    const data = (options?.data as Record<string, unknown> | undefined) ?? { root: context };
    return run({ environment, depths: [context], data, named: [] }, program);
  };
}

function run(frame: Frame, program: hbs.AST.Program | undefined): string {
  return (program?.body ?? []).map((statement) => runStatement(frame, statement)).join('');
}

function runStatement(frame: Frame, statement: hbs.AST.Statement): string {
  switch (statement.type) {
    case 'ContentStatement':
      return (statement as hbs.AST.ContentStatement).value;
    case 'MustacheStatement': {
      const value = valueOfCall(frame, statement as hbs.AST.MustacheStatement);
      return frame.environment.Utils.escapeExpression(value as string);
    }
    case 'BlockStatement':
      return String(valueOfBlock(frame, statement as hbs.AST.BlockStatement) ?? '');
    case 'PartialStatement':
      return runPartial(frame, statement as hbs.AST.PartialStatement);
    default:
      return '';
  }
}

/** {{name}}, {{helper value}}. */
function valueOfCall(frame: Frame, call: Call): unknown {
  const name = helperName(frame.environment, call);
  if (name !== undefined) return callHelper(frame, name, call, {});
  return isPath(call.path) ? lookUp(frame, call.path, true) : literal(call.path);
}

function valueOfBlock(frame: Frame, block: hbs.AST.BlockStatement): unknown {
  const name = helperName(frame.environment, block);
  if (name === undefined) throw fault(`unknown block ${original(block.path)}`, block);
  const branch = (program: hbs.AST.Program | undefined) =>
    program === undefined
      ? () => ''
      : (context: unknown, options?: { data?: Frame['data']; blockParams?: unknown[] }) =>
          run(inside(frame, program, context, options), program);
  return callHelper(frame, name, block, {
    fn: branch(block.program),
    inverse: branch(block.inverse),
  });
}

function inside(
  frame: Frame,
  program: hbs.AST.Program,
  context: unknown,
  options: { data?: Frame['data']; blockParams?: unknown[] } = {},
): Frame {
  const { depths, data, named } = frame;
  const names = program.blockParams ?? [];
  const own = new Map(names.map((name, index) => [name, options.blockParams?.[index]]));
  return {
    ...frame,
    depths: context === depths[0] ? depths : [context, ...depths],
    data: options.data ?? data,
    named: own.size === 0 ? named : [own, ...named],
  };
}

function runPartial(frame: Frame, partial: hbs.AST.PartialStatement): string {
  const name = original(partial.name);
  const found = frame.environment.partials[name] as
    | ((context: unknown, options: { data: unknown }) => string)
    | undefined;
  if (found === undefined) throw fault(`The partial ${name} could not be found`, partial);
  const [first] = partial.params;
  const context = first === undefined ? frame.depths[0] : valueIn(frame, first);
  const hash = hashOf(frame, partial.hash);
  const given = partial.hash === undefined ? context : { ...(context as object), ...hash };
  return found(given, { data: frame.data });
}

type Call = Pick<hbs.AST.MustacheStatement, 'params' | 'hash' | 'loc'> & {
  path: hbs.AST.Expression;
};

function callHelper(frame: Frame, name: string, call: Call, branches: object): unknown {
  const helper = frame.environment.helpers[name] as (...args: unknown[]) => unknown;
  const options = {
    name,
    hash: hashOf(frame, call.hash),
    data: frame.data,
    loc: call.loc,
    lookupProperty: ownProperty,
    ...branches,
  };
  const values = call.params.map((param) => valueIn(frame, param));
  return helper.apply(frame.depths[0], [...values, options]);
}

function hashOf(frame: Frame, hash: hbs.AST.Hash | undefined): Record<string, unknown> {
  const pairs = hash?.pairs ?? [];
  return Object.fromEntries(pairs.map(({ key, value }) => [key, valueIn(frame, value)]));
}

function valueIn(frame: Frame, expression: hbs.AST.Expression): unknown {
  if (expression.type === 'SubExpression') {
    return valueOfCall(frame, expression as hbs.AST.SubExpression);
  }
  return isPath(expression) ? lookUp(frame, expression, false) : literal(expression);
}

/** @param isStrict the last name must be there */
function lookUp(frame: Frame, path: hbs.AST.PathExpression, isStrict: boolean): unknown {
  const { depth, data } = path;
  const parts = path.parts as string[];
  const [first] = parts;
  const isScoped = /^\.|^this\b/u.test(path.original);
  const named = frame.named.find((each) => each.has(first ?? ''));
  if (named && !data && depth === 0 && !isScoped) {
    return follow(named.get(first ?? ''), parts.slice(1), path, false);
  }
  let start: unknown = data ? frame.data : frame.depths[depth];
  for (let up = 0; data && up < depth; up += 1) start = (start as Frame['data'])._parent;
  return follow(start, parts, path, isStrict);
}

function follow(
  start: unknown,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  isStrict: boolean,
): unknown {
  let value = start;
  for (const [index, part] of parts.entries()) {
    const mustBe = isStrict || index < parts.length - 1;
    const isThere = value !== null && typeof value === 'object' && part in value;
    if (mustBe && !isThere) throw fault(`"${part}" not defined in ${value}`, path);
    value = ownProperty(value, part);
  }
  return value;
}

function ownProperty(value: unknown, name: string): unknown {
  if (value === null || value === undefined || !Object.hasOwn(Object(value), name)) {
    return undefined;
  }
  return (value as Record<string, unknown>)[name];
}

/** The helper that a call names; undefined where it is a mere name of a value. */
function helperName(environment: Environment, { path, params, hash }: Call): string | undefined {
  const name = original(path);
  if (environment.helpers[name] !== undefined) return name;
  return params.length > 0 || hash !== undefined ? name : undefined;
}

/** Calls of what is no helper are told before anything runs, also those that would not be reached. */
function checkHelpers(environment: Environment, program: hbs.AST.Program): void {
  class Checking extends Handlebars.Visitor {
    private check(call: Call): void {
      const name = helperName(environment, call);
      if (name === undefined || environment.helpers[name] !== undefined) return;
      const message = `You specified knownHelpersOnly, but used the unknown helper ${name}`;
      throw new Handlebars.Exception(message, call as unknown as hbs.AST.Node);
    }
    override MustacheStatement(call: hbs.AST.MustacheStatement): void {
      this.check(call);
      super.MustacheStatement(call);
    }
    override BlockStatement(call: hbs.AST.BlockStatement): void {
      this.check(call);
      super.BlockStatement(call);
    }
    override SubExpression(call: hbs.AST.SubExpression): void {
      this.check(call);
      super.SubExpression(call);
    }
  }
  new Checking().accept(program);
}

function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

function original(expression: hbs.AST.Expression): string {
  return String((expression as hbs.AST.PathExpression).original);
}

function literal(expression: hbs.AST.Expression): unknown {
  return (expression as hbs.AST.StringLiteral).value;
}

function fault(message: string, node: hbs.AST.Node): Error {
  return new Handlebars.Exception(message, node);
}
