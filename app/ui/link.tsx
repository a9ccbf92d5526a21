import { Link as RouterLink } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'
import { usePageScripts } from './page-scripts.tsx'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string
  /** The page stays where it is scrolled to. */
  preventScrollReset?: boolean
}

/** A link within the site. The server writes the plain element, as the router's own would become it: working that out
 *  takes a tenth of a page of a hundred links. Where no scripts are loaded it stays that. */
export function Link({ to, preventScrollReset = false, ...rest }: LinkProps) {
  const { load } = usePageScripts()
  if (to.startsWith('/') && (import.meta.env.SSR || load === 'elements'))
    return <a {...rest} href={to} data-discover={load === 'react' ? true : undefined} />
  return <RouterLink {...rest} to={to} preventScrollReset={preventScrollReset} />
}
