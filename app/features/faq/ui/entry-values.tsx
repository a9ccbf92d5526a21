import { useT } from '~/i18n/react.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { FactSource } from '../../living-facts/ui/fact-source.tsx'
import type { EntryView } from '../entry.view.server.ts'

/** Where the values in the text come from, and when somebody last looked. */
export function EntryValues({ facts }: Pick<EntryView, 'facts'>) {
  const t = useT()
  if (facts.length === 0) return null
  return (
    <section className="entry-values" aria-labelledby="values">
      <h2 id="values">{t('help.values')}</h2>
      <dl>
        {facts.map(({ slug, name, nameLanguage, value, source, verifiedAt }) => (
          <div key={slug}>
            <dt lang={nameLanguage}>{name}</dt>
            <dd>
              <strong>{value}</strong>
              <span className="meta">
                <FactSource source={source} />
                <span>
                  {t('help.value_verified')} <Day at={verifiedAt} />
                </span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
