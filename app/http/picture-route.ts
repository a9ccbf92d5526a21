import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { type PictureSize, storedName } from '~/features/uploads/store.ts'
import { pictureFor, publicPicture } from '~/features/uploads/uploads.view.server.ts'
import type { AppContext } from './context.ts'
import type { Sessions } from './sessions.server.ts'

/** A day, not for ever: a post can be deleted, and a name taken off. The bytes never change. */
const PUBLIC = 'public, max-age=86400, immutable'
const PRIVATE = 'private, no-store'
/** A picture opened by itself runs nothing and loads nothing, whatever it might be taken for. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Answers with a picture. Whether a public one may be seen is decided before anybody asks who looks, so that no cookie
 *  changes what caches keep. */
export function pictureRoute(app: AppContext, sessions: Sessions) {
  return async (c: Context<{ Bindings: HttpBindings }>): Promise<Response> => {
    const key = c.req.param('key') ?? ''
    const size: PictureSize = c.req.path.endsWith('/small') ? 'small' : 'full'
    const shown = await publicPicture(app.db.read, key)
    const row = shown ?? (await pictureFor(app.db.read, await viewerOf(c), key))
    const bytes = row && (await app.pictures.store.get(storedName(key, size)))
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

  /** The session is renewed by pages, not here. */
  async function viewerOf(c: Context) {
    const { member } = await sessions.read(c.req.header('cookie'), () => undefined)
    return member ?? null
  }
}
