import { useT } from '~/i18n/react.tsx'
import type { FactToName } from '../facts.view.server.ts'

/** What may be named in a text, to be copied into it. */
export function FactsToName({ facts }: { facts: FactToName[] }) {
  const t = useT()
  if (facts.length === 0) return null
  return (
    <details className="fold facts-to-name">
      <summary>{t('living_facts.to_name')}</summary>
      <p className="hint">{t('living_facts.to_name_hint')}</p>
      <dl>
        {facts.map(({ slug, name, nameLanguage, value }) => (
          <div key={slug}>
            <dt>
              <code>{`{{fact:${slug}}}`}</code>
            </dt>
            <dd>
              <strong>{value}</strong>{' '}
              <span className="hint" lang={nameLanguage}>
                {name}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
