import { siteName } from './site-name.ts'

/** For `meta` of routes: the page's title with the site's name behind it. */
export const titled = (title: string | undefined) => [
  { title: title ? `${title} · ${siteName()}` : siteName() },
]
