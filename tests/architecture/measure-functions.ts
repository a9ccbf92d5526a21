import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

export interface FunctionMeasure {
  /** `path:line name` */
  at: string
  lines: number
  /** McCabe's number: one, and one more for every branch, loop, case, catch and short-circuit. Functions
   *  inside are counted for themselves. */
  complexity: number
}

export function measureFunctions({ path, text }: Pick<SourceFile, 'path' | 'text'>): FunctionMeasure[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const measures: FunctionMeasure[] = []
  const visit = (node: ts.Node) => {
    if (hasBody(node)) measures.push(measure(source, node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return measures
}

const hasBody = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined

function measure(source: ts.SourceFile, node: ts.FunctionLikeDeclaration): FunctionMeasure {
  const first = source.getLineAndCharacterOfPosition(node.getStart()).line
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line
  const at = `${source.fileName}:${first + 1} ${nameOf(node)}`
  return { at, lines: last - first + 1, complexity: 1 + branchesIn(node) }
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  const holder = node.name ?? ('name' in node.parent ? node.parent.name : undefined)
  return holder ? (holder as ts.Node).getText() : '(anonymous)'
}

const branchesIn = (node: ts.Node): number => {
  let branches = 0
  ts.forEachChild(node, (child) => {
    if (!hasBody(child)) branches += (isBranch(child) ? 1 : 0) + branchesIn(child)
  })
  return branches
}

const BRANCHES = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
])
const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])

const isBranch = (node: ts.Node) =>
  BRANCHES.has(node.kind) || (ts.isBinaryExpression(node) && SHORT_CIRCUITS.has(node.operatorToken.kind))
