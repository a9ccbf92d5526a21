import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { HandoffPage } from './handoff.server.ts'

/** No more and no less than what is passed on. */
export function ParcelList({ parcel }: Pick<HandoffPage, 'parcel'>) {
  const t = useT()
  const { title, url, language, asker, excerpt, facts } = parcel
  const name = LANGUAGE_NAMES.find(({ value }) => value === language)?.label
  return (
    <section className="card" aria-labelledby="passed-on">
      <h2 id="passed-on">{t('support.passed')}</h2>
      <dl className="parcel">
        <Line name={t('support.field_title')} value={title} language={language} />
        <Line name={t('support.field_url')} value={url} language="en" />
        <Line name={t('support.field_language')} value={name} language={language} />
        <Line name={t('support.field_asker')} value={asker} language="en" />
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt lang={language}>{fact.name}</dt>
            <dd>
              <span lang={language}>{fact.value}</span>
              {fact.isForStaff ? (
                <span className="fact-staff">
                  <Icon name="lock" size={14} />
                  {t('questions.fact_staff')}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
        <Line name={t('support.field_text')} value={excerpt} language={language} />
      </dl>
      <p className="hint">{t('support.passed_nothing_else')}</p>
    </section>
  )
}

function Line({ name, value, language }: { name: string; value: string | undefined; language: string }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={language}>{value}</dd>
    </div>
  )
}
