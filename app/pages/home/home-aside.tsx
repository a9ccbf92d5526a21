import { EntryList } from '~/features/faq/ui/entry-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import type { HomePage } from './home.server.ts'

export function HomeAside({ entries }: { entries: HomePage['entries'] }) {
  const t = useT()
  return (
    <aside aria-label={t('home.beside')}>
      <section className="card">
        <h2>{t('home.stuck')}</h2>
        <p className="hint">{t('home.stuck_hint')}</p>
        <ButtonLink look="primary" size="s" to="/questions/ask">
          {t('lists.ask')}
        </ButtonLink>
        <ButtonLink look="quiet" size="s" to="/support">
          {t('support.title')}
        </ButtonLink>
      </section>
      {entries.length > 0 ? (
        <section>
          <h2>{t('home.verified_lately')}</h2>
          <EntryList entries={entries} />
        </section>
      ) : null}
      <section>
        <h2>{t('home.safe')}</h2>
        <p className="hint">{t('home.safe_hint')}</p>
      </section>
    </aside>
  )
}
