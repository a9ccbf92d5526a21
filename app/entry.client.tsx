import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { pageTranslate } from './i18n/messages.ts'
import { TranslateProvider } from './i18n/react.tsx'
import { type PageScripts, PageScriptsProvider } from './ui/page-scripts.tsx'

/** Browsers hide nonces from scripts, so the page's are an empty text here, as they are for React. */
function pageScripts(): PageScripts {
  const elements = document.querySelector('script[data-elements]')
  const messages = document.querySelectorAll('link[data-messages]')
  return {
    load: 'react',
    nonce: '',
    elementsUrl: elements?.getAttribute('src') ?? '',
    messageUrls: [...messages].map((link) => link.getAttribute('href') ?? ''),
  }
}

/** Tells the elements that they may write into the page now: React has found it as the server sent it. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
    dispatchEvent(new Event('hydrated'))
  }, [])
  return children
}

startTransition(() => {
  hydrateRoot(
    document,
    <TranslateProvider value={pageTranslate()}>
      <PageScriptsProvider value={pageScripts()}>
        <Hydrated>
          <RemixBrowser />
        </Hydrated>
      </PageScriptsProvider>
    </TranslateProvider>,
  )
})
