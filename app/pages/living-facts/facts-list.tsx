import type { FactUse } from '~/features/faq/fact-uses.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { FactsPage } from './facts.server.ts'

/** What is known from one place: each value, where it is said, when somebody last looked. */
export function FactsList({ page: { facts, next } }: { page: FactsPage }) {
  const t = useT()
  return (
    <section className="desk">
      <header className="head-line">
        <h1>{t('living_facts.title')}</h1>
        <ButtonLink to="/mod/facts/new">{t('living_facts.new')}</ButtonLink>
      </header>
      <p className="hint">{t('living_facts.lead')}</p>
      {facts.length === 0 ? (
        <EmptyState icon="check" title={t('living_facts.none')}>
          <p>{t('living_facts.none_hint')}</p>
        </EmptyState>
      ) : (
        <ul className="desk-list">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      <Pagination next={next} />
    </section>
  )
}

function FactRow({ fact }: { fact: FactsPage['facts'][number] }) {
  const t = useT()
  return (
    <li>
      <a href={`/mod/facts/${fact.slug}`} lang={fact.nameLanguage}>
        {fact.name}
      </a>
      <span className="meta">
        <strong className="fact-value">{fact.value}</strong>
        <code>{fact.slug}</code>
        {fact.owner ? <span>{fact.owner}</span> : null}
        <span>
          {t('living_facts.verified')} <Day at={fact.verifiedAt} />
        </span>
        {fact.isDue ? <span className="state urgent">{t('living_facts.due')}</span> : null}
        {fact.proposals > 0 ? (
          <span className="state open">{t('living_facts.proposals_waiting', { count: fact.proposals })}</span>
        ) : null}
      </span>
      <FactUses uses={fact.uses} />
    </li>
  )
}

/** The entries that say it, in both languages. */
export function FactUses({ uses }: { uses: FactUse[] }) {
  const t = useT()
  if (uses.length === 0) return <p className="hint">{t('living_facts.unused')}</p>
  return (
    <ul className="fact-uses" aria-label={t('living_facts.used_in')}>
      {uses.map((entry) => (
        <li key={entry.id}>
          <a href={`/mod/faq/${entry.id}`} lang={entry.language}>
            {entry.title}
          </a>
          {entry.state === 'published' ? null : (
            <span className="meta"> {t(`desk.state_${entry.state}`)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
