import { PassThrough } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { logUnexpected } from './http/log.server.ts'
import { contentSecurityPolicy, DEVELOPMENT_POLICY } from './http/security-headers.ts'
import { TranslateProvider } from './i18n/react.tsx'
import { type PageHandle, type PageScripts, PageScriptsProvider } from './ui/page-scripts.tsx'

/** One bundle, one module graph: what serves the pages is in the bundle of the pages. */
export { startServer } from './http/start.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const scripts = scriptsOf(remix, context)
  // Nothing of the loaders' results goes into a page that has no script to read them.
  if (scripts.load === 'elements') remix.serverHandoffStream = undefined
  const page = (
    <TranslateProvider value={context.t}>
      <PageScriptsProvider value={scripts}>
        <RemixServer context={remix} url={request.url} nonce={scripts.nonce} />
      </PageScriptsProvider>
    </TranslateProvider>
  )
  const html = scripts.load === 'react' ? await renderForReact(page, scripts.nonce) : renderPlain(page)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const policy = import.meta.env.DEV ? DEVELOPMENT_POLICY : contentSecurityPolicy(scripts.nonce)
  headers.set('Content-Security-Policy', policy)
  if (scripts.load === 'react') headers.set('Cache-Control', 'private, no-store')
  return new Response(html, { status, headers })
}

function scriptsOf(
  { staticHandlerContext, routeModules, manifest }: EntryContext,
  { viewer, nonce, elementsUrl, messagesOf, locale }: AppLoadContext,
): PageScripts {
  const ids = staticHandlerContext.matches.map(({ route }) => route.id)
  const handles = ids.map((id) => routeModules[id]?.handle as PageHandle | undefined)
  if (viewer === null && !handles.some((handle) => handle?.scripts))
    return { load: 'elements', nonce: undefined, elementsUrl, messageUrls: [] }
  const scripts = ids.flatMap((id) => {
    const route = manifest.routes[id]
    return route ? [route.module, ...(route.imports ?? [])] : []
  })
  return { load: 'react', nonce, elementsUrl, messageUrls: messagesOf([...new Set(scripts)], locale) }
}

/** Nothing takes such a page over: React leaves out its own marks between texts, and needs no stream. */
const renderPlain = (page: React.ReactElement) => Buffer.from(`<!DOCTYPE html>${renderToStaticMarkup(page)}`)

/** React 18 pads with U+0000 where a character of several bytes does not fit into the rest of a chunk, which browsers
 *  show as � (facebook/react#24985, mended in 19). No text here has a U+0000 of its own. */
function withoutPadding(page: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(page)
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + 1
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}

/** Whole pages: nothing here is streamed later. */
function renderForReact(page: React.ReactElement, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => resolve(arrayBuffer(pipe(new PassThrough())).then(withoutPadding)),
      onShellError: reject,
      onError: (error) => logUnexpected(error, { id: 'render', method: 'GET', route: '' }),
    })
  })
}

/** What loaders and actions throw was logged where it was caught; this hears of the rest. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isAnswer(error)) return
  logUnexpected(error, { id: context.requestId, method: request.method, route: context.route })
}

/** Remix's own 404 and 405. */
const isAnswer = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500
