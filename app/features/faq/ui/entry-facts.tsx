import { useT } from '~/i18n/react.tsx'
import { appliesToLines } from '../applies-to.ts'
import type { EntryView } from '../entry.view.server.ts'

/** What the answer holds for; nothing where it holds for everybody. */
export function EntryFacts({ appliesTo }: Pick<EntryView, 'appliesTo'>) {
  const t = useT()
  const facts = appliesToLines(appliesTo, t)
  if (facts.length === 0) return null
  return (
    <ul className="tags entry-facts" aria-label={t('help.applies_to')}>
      {facts.map((fact) => (
        <li key={fact} className="tag">
          {fact}
        </li>
      ))}
    </ul>
  )
}
