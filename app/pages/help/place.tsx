import { Fragment } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'

/** Where in the help centre this is. */
export function Place({ steps }: { steps: { path: string; name: string }[] }) {
  const t = useT()
  return (
    <nav className="meta place" aria-label={t('help.place')}>
      <Link to="/help">{t('shell.help')}</Link>
      {steps.map(({ path, name }) => (
        <Fragment key={path}>
          <span aria-hidden="true">›</span>
          <Link to={path}>{name}</Link>
        </Fragment>
      ))}
    </nav>
  )
}
