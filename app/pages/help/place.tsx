import { Fragment } from 'react'
import type { TagLabel } from '~/features/tags/tags.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'

/** Where in the help centre this is. */
export function Place({ steps }: { steps: (TagLabel & { path: string })[] }) {
  const t = useT()
  return (
    <nav className="meta place" aria-label={t('help.place')}>
      <Link to="/help">{t('shell.help')}</Link>
      {steps.map(({ path, name, lang }) => (
        <Fragment key={path}>
          <span aria-hidden="true">›</span>
          <Link to={path} lang={lang}>
            {name}
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}
