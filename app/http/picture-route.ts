import type { Context } from 'hono'
import { type PictureSize, StoreGone, storedName } from '~/features/uploads/store.ts'
import { pictureFor, publicPicture } from '~/features/uploads/uploads.view.server.ts'
import type { AppContext } from './context.ts'
import { logUnexpected } from './log.server.ts'
import { type HttpEnv, routeOf } from './request-log.server.ts'
import type { Sessions } from './sessions.server.ts'

/** A day, not for ever: a post can be deleted, and a name taken off. The bytes never change. */
const PUBLIC = 'public, max-age=86400, immutable'
const PRIVATE = 'private, no-store'
/** Until a picture whose store is gone is asked for again. */
const RETRY_SECONDS = '30'
/** A picture opened by itself runs nothing and loads nothing, whatever it might be taken for. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Answers with a picture. Whether a public one may be seen is decided before anybody asks who looks, so that no cookie
 *  changes what caches keep. */
export function pictureRoute(app: AppContext, sessions: Sessions) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    const key = c.req.param('key') ?? ''
    const size: PictureSize = c.req.path.endsWith('/small') ? 'small' : 'full'
    const shown = await publicPicture(app.db.read, key)
    const row = shown ?? (await pictureFor(app.db.read, await viewerOf(c), key))
    const bytes = row && (await bytesOf(key, size, c))
    if (bytes === 'gone')
      return c.text('Not now', 503, { 'Cache-Control': PRIVATE, 'Retry-After': RETRY_SECONDS })
    if (!row || !bytes) return c.text('Not found', 404, { 'Cache-Control': PRIVATE })
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': row.mime,
        'Content-Disposition': 'inline',
        'Content-Security-Policy': POLICY,
        'Cache-Control': shown ? PUBLIC : PRIVATE,
      },
    })
  }

  async function bytesOf(key: string, size: PictureSize, c: Context<HttpEnv>) {
    try {
      return await app.pictures.store.get(storedName(key, size))
    } catch (error) {
      if (!(error instanceof StoreGone)) throw error
      logUnexpected(error, { id: c.get('requestId'), method: c.req.method, route: routeOf(c) })
      return 'gone'
    }
  }

  /** The session is renewed by pages, not here. */
  async function viewerOf(c: Context) {
    const { member } = await sessions.read(c.req.header('cookie'), () => undefined)
    return member ?? null
  }
}
