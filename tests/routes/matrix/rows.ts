import type { Cell, Given } from './cells.ts'

export interface PageRow {
  /** File of app/routes without its ending. */
  route: string
  verb: 'GET' | 'POST'
  path: (cell: Cell) => string
  fields: (cell: Cell) => Record<string, string>
  given?: Given | undefined
}

type Path = string | ((cell: Cell) => string)
type Fields = Record<string, string> | ((cell: Cell) => Record<string, string>)

const always = <T>(value: T | ((cell: Cell) => T)) =>
  typeof value === 'function' ? (value as (cell: Cell) => T) : () => value

export const get = (route: string, path: Path, given?: Given): PageRow => ({
  ...{ route, verb: 'GET', path: always(path), fields: () => ({}), given },
})
export const post = (route: string, path: Path, fields: Fields = {}, given?: Given): PageRow => ({
  ...{ route, verb: 'POST', path: always(path), fields: always(fields), given },
})

export const question = (act: string) => (cell: Cell) => `/questions/${cell.question}${act}`
export const answer = (act: string) => (cell: Cell) => `/answers/${cell.answer}${act}`
export const comment = (act: string) => (cell: Cell) => `/comments/${cell.comment}${act}`
export const suggestion = (cell: Cell) => `/suggestions/${cell.suggestion}`
export const entry = (act: string) => (cell: Cell) => `/mod/faq/${cell.standing.entry}${act}`
export const incident = (act: string) => (cell: Cell) => `/updates/${cell.standing.incident}${act}`

export const TEXT = 'A text that is long enough to be an answer, a question or an official entry.'
export const text = ({ question }: Cell) => `${TEXT} It is number ${question}.`

/** An address of an answer is about the answer, and so on. */
export const aboutOf = ({ route }: PageRow) =>
  route.startsWith('answers.') ? 'answer' : route.startsWith('comments.') ? 'comment' : 'question'
