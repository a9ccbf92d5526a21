import { Link as RouterLink } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'
import { usePageScripts } from './page-scripts.tsx'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string
  /** The page stays where it is scrolled to. */
  preventScrollReset?: boolean
}

/** A link within the site. Where no scripts are loaded there is no router to work with: the plain element does the
 *  same, and costs a tenth on a page of a hundred links. */
export function Link({ to, preventScrollReset = false, ...rest }: LinkProps) {
  const { load } = usePageScripts()
  if (load === 'elements' && to.startsWith('/')) return <a {...rest} href={to} />
  return <RouterLink {...rest} to={to} preventScrollReset={preventScrollReset} />
}
