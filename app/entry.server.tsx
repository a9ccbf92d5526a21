import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { LogInAgain } from './features/identities/ui/log-in-again.tsx'
import { logUnexpected } from './http/log.server.ts'
import { contentSecurityPolicy, DEVELOPMENT_POLICY } from './http/security-headers.ts'
import { TranslateProvider } from './i18n/react.tsx'
import { LogInContext } from './ui/log-in-context.ts'
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
  const { serverHandoffStream: results } = remix
  // Remix would stream them into the page: that takes a tenth longer than to append them.
  remix.serverHandoffStream = undefined
  const page = (
    <TranslateProvider value={context.t}>
      <PageScriptsProvider value={scripts}>
        <LogInContext.Provider value={LogInAgain}>
          <RemixServer context={remix} url={request.url} nonce={scripts.nonce} />
        </LogInContext.Provider>
      </PageScriptsProvider>
    </TranslateProvider>
  )
  const html =
    scripts.load === 'react'
      ? renderToString(page) + (await handoff(results, scripts.nonce))
      : renderToStaticMarkup(page)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const policy = import.meta.env.DEV ? DEVELOPMENT_POLICY : contentSecurityPolicy(scripts.nonce)
  headers.set('Content-Security-Policy', policy)
  if (scripts.load === 'react') headers.set('Cache-Control', 'private, no-store')
  return new Response(Buffer.from(`<!DOCTYPE html>${html}`), { status, headers })
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

/** What loaders said, for the scripts that take the page over. As `StreamTransfer` of @remix-run/react writes it. A page
 *  without scripts has nobody to read it. */
async function handoff(results: ReadableStream<Uint8Array> | undefined, nonce: string): Promise<string> {
  if (!results) return ''
  const chunk = JSON.stringify(await new Response(results).text()).replaceAll('<', '\\u003c')
  return [`enqueue(${chunk})`, 'close()']
    .map((call) => `<script nonce="${nonce}">window.__remixContext.streamController.${call};</script>`)
    .join('')
}

/** What loaders and actions throw was logged where it was caught; this hears of the rest. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isAnswer(error)) return
  logUnexpected(error, { id: context.requestId, method: request.method, route: context.route })
}

/** Remix's own 404 and 405. */
const isAnswer = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500
