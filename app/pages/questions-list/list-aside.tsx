import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

/** Beside a list: asking, what the page adds, and the feed. */
export function ListAside({
  askPath,
  feedPath,
  children,
}: {
  askPath: string
  feedPath: string
  children?: ReactNode
}) {
  const t = useT()
  return (
    <aside aria-label={t('lists.beside')}>
      <section className="card">
        <h2>{t('lists.not_found')}</h2>
        <p className="hint">{t('lists.ask_hint')}</p>
        <ButtonLink look="primary" size="s" to={askPath}>
          {t('lists.ask')}
        </ButtonLink>
      </section>
      {children}
      <section>
        <a className="feed-link" href={feedPath}>
          <Icon name="feed" size={16} />
          {t('lists.feed')}
        </a>
      </section>
    </aside>
  )
}
