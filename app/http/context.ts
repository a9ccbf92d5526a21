import type { Logger } from 'pino'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine } from '#search/port.ts'
import type { Config } from '~/config.server.ts'
import type { AppError } from '~/errors.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import type { ViewCounter } from '~/features/feedback/view-counter.server.ts'
import type { Ledger } from '~/features/ledger/ledger.server.ts'
import type { IndexKeeper } from '~/features/search-health/index-keeper.server.ts'
import type { SearchLog } from '~/features/search-log/search-log.server.ts'
import type { PictureDesk } from '~/features/uploads/uploads.server.ts'
import type { Translate } from '~/i18n/translate.ts'
import type { OperationGroup } from '~/pages/developers/operation.ts'
import type { Theme } from '~/ui/theme.ts'
import type { MessagesOf } from './build-folder.ts'
import type { Metrics } from './metrics/metrics.server.ts'
import type { SharedRender } from './page-cache/shared-render.ts'
import type { Providers } from './providers/providers.server.ts'
import type { RateLimits } from './rate-limits.server.ts'
import type { OpenSession } from './sessions.server.ts'

/** What lives as long as the server. Start hooks get it; add what a feature needs for as long. */
export interface AppContext {
  db: Db
  config: Config
  now: () => Date
  limits: RateLimits
  /** Seals secrets that the database keeps. */
  serverKey: Uint8Array
  log: Logger
  search: SearchEngine
  /** Who is asked who people are. */
  providers: Providers
  /** Counts who reads what, in memory. */
  views: ViewCounter
  /** Notes what is searched for, in memory. */
  searchLog: SearchLog
  /** Counts what official answers achieve, in memory. */
  ledger: Ledger
  /** Where pictures are kept, and how many are worked on at once. */
  pictures: PictureDesk
  /** Counts for whoever watches over the server. */
  metrics: Metrics
  /** Compares and rebuilds the index. */
  indexKeeper: IndexKeeper
}

/** A message that is shown once, after the redirect that followed an act. */
export interface Toast {
  key: string
  params: Record<string, string | number>
  undo?: Undo | undefined
  /** Which draft of this device has arrived. */
  draft?: string | undefined
}

/** The form that takes back what the message tells of. */
export interface Undo {
  action: string
  fields: Record<string, string>
}

/** What every loader and action gets as `context`. */
export interface RequestContext extends AppContext {
  /** Read once per request; signing in or out during the request changes it. */
  viewer: Viewer
  /** The viewer's: undefined when signed out. */
  session: OpenSession | undefined
  /** The request's own: after an action Remix gives loaders a GET. */
  method: string
  locale: Language
  /** The languages of the questions that lists show: the reader's own, or all of them. */
  reads: Language[]
  /** Translates to the reader's language. */
  t: Translate
  theme: Theme
  /** The reader's network address; forwarded ones count only behind TRUSTED_PROXIES. */
  clientAddress: string
  requestId: string
  /** The pattern of its address, for the log. */
  route: string
  /** For scripts of this response; only pages with scripts use it. */
  nonce: string
  /** Where the elements module is. */
  elementsUrl: string
  /** Where the messages of a page's scripts are. */
  messagesOf: MessagesOf
  /** What the API can do. */
  apiOperations(): OperationGroup[]
  /** Added to the response whatever it becomes. */
  responseHeaders: Headers
  /** Set while a page is made for everybody. */
  shared: SharedRender | undefined
  /** Set when the request was refused before any route saw it: every loader throws it. */
  refusal: AppError | undefined
  sessions: {
    start(userId: UserId): Promise<void>
    end(): Promise<void>
    /** Logs the member out on every device but this one. */
    endOthers(userId: UserId): Promise<void>
    /** The viewer proved anew who they are. */
    prove(): Promise<void>
  }
  /** The message left by the redirect that led here, which is gone then. */
  takeToast(): Toast | undefined
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
