import './i18n/rooms/site.client.ts'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
} from '@remix-run/react'
import { lazy, type ReactNode, Suspense, useContext } from 'react'
import { mayAdminister } from './features/accounts/policy.ts'
import { restrictionAt } from './features/accounts/suspension.ts'
import { unreadCount } from './features/notices/notices.view.server.ts'
import { offeredLanguages } from './features/site/settings.server.ts'
import { doorsOf } from './http/doors.server.ts'
import { useT } from './i18n/react.tsx'
import { limitsNow } from './pages/limits.server.ts'
import { shownLogo } from './pages/site/brand.server.ts'
import { styleAddress } from './pages/site/style.server.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { LogInContext } from './ui/log-in-context.ts'
import { type PageHandle, usePageScripts } from './ui/page-scripts.tsx'
import { isProblem } from './ui/problem.ts'
import { Footer } from './ui/shell/footer.tsx'
import { Header } from './ui/shell/header.tsx'
import { type ShellData, useShell } from './ui/shell/shell-data.ts'
import { StandingNotes } from './ui/shell/standing-notes.tsx'
import { ToastNote } from './ui/shell/toast.tsx'
import { siteName } from './ui/site-name.ts'
import styles from './ui/styles/index.css?url'
import { titled } from './ui/titled.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** Routes name their own page: `meta = ({ data }) => titled(data?.title)`. */
export const meta: MetaFunction = ({ error }) => {
  const problem = isRouteErrorResponse(error) && isProblem(error.data) ? error.data : undefined
  return titled(problem?.message)
}

/** What the shell around every page shows. Scripts see it only on pages that have scripts. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer, theme, locale, takeToast, t } = context
  const toast = takeToast()
  return {
    viewer: viewer && {
      handle: viewer.handle,
      displayName: viewer.displayName,
      isStaff: viewer.isStaff,
      isAdmin: mayAdminister(viewer),
      reputation: viewer.reputation,
      suspension: restrictionAt(viewer, context.now()),
      leavesAt: viewer.leavesAt,
    },
    doors: viewer ? undefined : doorsOf(context),
    unread: viewer ? await unreadCount(context.db.read, viewer) : 0,
    theme,
    locale,
    toast: toast && {
      text: t.loose(toast.key, toast.params) ?? '',
      undo: toast.undo,
      draft: toast.draft,
      id: crypto.randomUUID(),
    },
    limits: limitsNow(),
    site: { style: styleAddress(), languages: offeredLanguages.value, logo: shownLogo() },
    formSeed: crypto.randomUUID(),
  } satisfies ShellData
}

function SiteIcon({ src }: { src: string | undefined }) {
  if (!src) return <link rel="icon" href="/icon.svg" type="image/svg+xml" />
  return (
    <>
      <link rel="icon" href={src} type="image/png" />
      <link rel="apple-touch-icon" href={src} />
    </>
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const t = useT()
  const shell = useShell()
  const { load, nonce, elementsUrl, messageUrls } = usePageScripts()
  const ownSearch = useMatches().some((match) => (match.handle as PageHandle | undefined)?.ownSearch)
  const theme = shell?.theme ?? 'system'
  return (
    <html lang={t.locale} data-theme={theme} data-scripts={load}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="application-name" content={siteName()} />
        <Meta />
        <Links />
        <SiteIcon src={shell?.site.logo?.icon} />
        {shell?.site.style ? <link rel="stylesheet" href={shell.site.style} /> : null}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={t('search.opensearch_name', { site: siteName() })}
          href={`/opensearch.xml?language=${t.locale}`}
        />
        {messageUrls.map((url) => (
          <link key={url} rel="modulepreload" href={url} data-messages="" />
        ))}
        <script type="module" src={elementsUrl} nonce={nonce} data-elements="" suppressHydrationWarning />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('shell.skip')}
        </a>
        <Header shell={shell} search={ownSearch ? 'own' : 'shell'} />
        {shell?.toast ? <ToastNote key={shell.toast.id} toast={shell.toast} /> : null}
        {shell?.viewer ? <StandingNotes viewer={shell.viewer} /> : null}
        <main id="content" className="wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer theme={theme} />
        {load === 'react' ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

const LogInLater = lazy(async () => ({
  default: (await import('./features/identities/ui/log-in-again.tsx')).LogInAgain,
}))

export function ErrorBoundary() {
  const doors = useShell()?.doors
  const LogIn = useContext(LogInContext) ?? LogInLater
  const { pathname, search } = useLocation()
  return (
    <ErrorPage
      logIn={(problem) => (
        <Suspense>
          <LogIn problem={problem} doors={doors} next={pathname + search} />
        </Suspense>
      )}
    />
  )
}
