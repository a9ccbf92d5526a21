import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadTranslate } from './i18n/load.ts'
import { isLanguage } from './i18n/locale.ts'
import { TranslateProvider } from './i18n/react.tsx'
import { type PageScripts, PageScriptsProvider } from './ui/page-scripts.tsx'

/** Browsers hide nonces from scripts, so the page's are an empty text here, as they are for React. */
function pageScripts(): PageScripts {
  const elements = document.querySelector('script[data-elements]')
  return { load: 'react', nonce: '', elementsUrl: elements?.getAttribute('src') ?? '' }
}

/** Tells the elements that they may write into the page now: React has found it as the server sent it. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
    dispatchEvent(new Event('hydrated'))
  }, [])
  return children
}

const { lang, dataset } = document.documentElement
const t = await loadTranslate(
  isLanguage(lang) ? lang : 'en',
  dataset.reader === 'staff' ? 'staff' : 'anybody',
)

startTransition(() => {
  hydrateRoot(
    document,
    <TranslateProvider value={t}>
      <PageScriptsProvider value={pageScripts()}>
        <Hydrated>
          <RemixBrowser />
        </Hydrated>
      </PageScriptsProvider>
    </TranslateProvider>,
  )
})
