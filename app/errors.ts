/** What a caller did wrong, or what is not there: the error that features throw on purpose.
 *  `code` is the i18n key of its message (`errors.<code>`) and the API's `code`.
 *  Recognised by a brand, because dev servers may load this module twice. */
const BRAND = Symbol.for('askwell.AppError')

export type FieldErrors = Record<string, string[]>

export interface AppErrorDetails {
  /** Values for the placeholders of the message. */
  params?: Record<string, string | number>
  /** Message keys beside the fields they belong to. */
  fields?: FieldErrors
  /** Seconds, for 429 and 503. */
  retryAfter?: number
  /** Where the thing is now, for conflicts that lead somewhere. */
  location?: string
}

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503

export class AppError extends Error {
  readonly [BRAND] = true
  constructor(
    readonly code: string,
    readonly status: ErrorStatus,
    readonly details: AppErrorDetails = {},
  ) {
    super(code)
    this.name = 'AppError'
  }
}

/** A program that jobs work with (a search server, a mail server) does not do what it is there for, whatever it is asked:
 *  not the job is at fault, and trying again later helps. */
export class ServiceGone extends Error {
  override readonly name = 'ServiceGone'
}

export const isAppError = (error: unknown): error is AppError =>
  typeof error === 'object' && error !== null && BRAND in error

/** For the right-hand side of `??`: `(await find(id)) ?? fail('questions.not_found', 404)`. */
export function fail(code: string, status: ErrorStatus, details?: AppErrorDetails): never {
  throw new AppError(code, status, details)
}

/** @throws AppError 403 `code` when `allowed` is false. */
export function assertAllowed(allowed: boolean, code: string, details?: AppErrorDetails): asserts allowed {
  if (!allowed) fail(code, 403, details)
}
