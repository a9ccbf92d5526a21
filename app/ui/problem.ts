import type { FieldErrors } from '~/errors.ts'

/** What a form carried: names to values, several where a name came several times. */
export type FormFields = Record<string, string | string[]>

/** A refusal as pages see it: a loader's reaches the error boundary, an action's the form that was sent. */
export interface Problem {
  status: number
  /** The AppError's. */
  code: string
  /** In the reader's language, as are `fields`. */
  message: string
  fields?: FieldErrors
  /** Everything that was typed, passwords aside, and where it was sent. */
  kept?: FormFields
  action?: string
  /** What those of the fields are called that somebody typed into, and what became of it all. */
  labels?: Record<string, string>
  unsent?: string
  /** Where the thing is now. */
  location?: string
  requestId?: string
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'message' in value

/** The first value of a kept field. */
export function keptValue(problem: Problem | undefined, name: string): string | undefined {
  const value = problem?.kept?.[name]
  return Array.isArray(value) ? value[0] : value
}
