import { useT } from '~/i18n/react.tsx'
import type { EntryView } from '../entry.view.server.ts'

/** What the answer holds for; nothing where it holds for everybody. */
export function EntryFacts({ appliesTo }: Pick<EntryView, 'appliesTo'>) {
  const t = useT()
  const { product, networks = [], appVersion, region } = appliesTo
  const facts = [
    product && t('help.for_product', { product }),
    networks.length > 0 && t('help.for_networks', { networks: networks.join(t('help.comma')) }),
    appVersion && t('help.for_app', { version: appVersion }),
    region && t('help.for_region', { region }),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  if (facts.length === 0) return null
  return (
    <ul className="tags entry-facts" aria-label={t('help.applies_to')}>
      {facts.map((fact) => (
        <li key={String(fact)} className="tag">
          {fact}
        </li>
      ))}
    </ul>
  )
}
