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

// RemixBrowser suspends until the loaders' results are decoded, and no boundary is above it: whoever clicked meanwhile
// made React render at once, which failed ("Root did not complete"). Called before, it begins to decode them, and
// throws what is to be waited for.
await Promise.resolve({})
  .then(RemixBrowser)
  .catch((decoding) => decoding)
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
