import { FactSource } from '~/features/living-facts/ui/fact-source.tsx'
import type { FactValueView } from '~/features/living-facts/values.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Day } from '~/ui/time-ago.tsx'

/** Every value that was decided about, the newest first: since when it held, until when, and by whom. */
export function FactHistory({ values }: { values: FactValueView[] }) {
  const t = useT()
  return (
    <section>
      <h2>{t('living_facts.history')}</h2>
      <ol className="desk-list fact-history">
        {values.map((value) => (
          <li key={value.id}>
            <span className={value.state === 'rejected' ? 'fact-rejected' : 'fact-value'}>{value.text}</span>
            <span className="meta">
              {value.state === 'rejected' ? (
                <span>{t('living_facts.rejected')}</span>
              ) : (
                <Period value={value} />
              )}
              {value.proposedBy ? (
                <span>{t('living_facts.proposed_by', { name: value.proposedBy })}</span>
              ) : null}
              {value.decidedBy ? (
                <span>{t('living_facts.decided_by', { name: value.decidedBy })}</span>
              ) : null}
              <FactSource source={value.source} />
            </span>
            {value.reason ? <blockquote lang={value.reasonLanguage}>{value.reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Period({ value: { decidedAt, createdAt, endedAt } }: { value: FactValueView }) {
  const t = useT()
  return (
    <span>
      <Day at={decidedAt ?? createdAt} /> – {endedAt ? <Day at={endedAt} /> : t('living_facts.today')}
    </span>
  )
}
