import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { Language, TokenScope } from '#db/schema/types.ts'
import type { ErrorStatus } from '~/errors.ts'
import type { Member, Viewer } from '~/features/accounts/viewer.ts'
import type { TrustedProxies } from '~/http/client-address.ts'
import type { AppContext } from '~/http/context.ts'
import type { Attempt, LimitedAct } from '~/http/rate-limits.server.ts'
import type { HttpEnv } from '~/http/request-log.server.ts'
import type { Caller } from './authentication.ts'

export type ApiEnv = { Bindings: HttpEnv['Bindings']; Variables: { caller: Caller } }

/** What endpoints are added to. */
export interface Api {
  app: AppContext
  hono: OpenAPIHono<ApiEnv>
  trusted: TrustedProxies
}

/** One verb and path: what comes in, what goes out, and what the document says of it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  tag: string
  summary: string
  description?: string
  /** `member` = without a token it is 401. */
  caller: 'anyone' | 'member'
  /** What a token has to be made for; a visitor's request needs none. */
  scope: TokenScope
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Instead of a body: a form with a file, what its other parts are, and what the document says of it. */
  form?: {
    parts: z.ZodObject
    document: z.ZodType
    /** Counted for the member before megabytes are read. */
    attempt: Attempt
  }
  /** It is several transactions, of which a key could repeat no half: it takes none. */
  keyless?: true
  status: 200 | 201 | 204
  /** Of the answer; none with 204. */
  answer?: z.ZodType
  /** Answered with 202 instead, where what was asked for waits for somebody's approval. */
  waits?: z.ZodType
  /** Counted as the act of a person, beyond what any write is, unless an operator made the token. */
  limit?: LimitedAct
  /** Statuses of problems beyond those that any request can have. */
  refusals: readonly ErrorStatus[]
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : never

/** A request that was let in and understood. */
export interface Call<R extends Route> {
  app: AppContext
  viewer: R['caller'] extends 'member' ? Member : Viewer
  params: Parsed<R['params']>
  query: Parsed<R['query']>
  body: R extends { form: { parts: infer Parts } } ? Parsed<Parts> : Parsed<R['body']>
  /** Of a form. */
  file: Uint8Array | undefined
  now: Date
  /** The revision that If-Match names. */
  revision: number | undefined
  /** Who asks, as far as the network tells. */
  client: { address: string; userAgent: string }
}

/** Who reads the answer, through which connection, and where this forum is. */
export interface Reader {
  read: ReadDb
  viewer: Viewer
  /** For names of tags and teams. */
  language: Language
  origin: string
}

export interface Handler<R extends Route, Made> {
  /** The command; does all of its writing through `db`. */
  act?: (call: Call<R>, db: Db) => Promise<Made>
  /** Makes the answer. */
  present?: (call: Call<R>, reader: Reader, made: Made) => Promise<Input<R['answer']>>
  /** Makes the one of `waits`; null where nothing does. */
  presentWaiting?: (call: Call<R>, reader: Reader, made: Made) => Promise<Input<R['waits']> | null>
}
