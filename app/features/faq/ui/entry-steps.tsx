import { useT } from '~/i18n/react.tsx'
import type { EntryView } from '../entry.view.server.ts'

export const STEPS_ID = 'check-first'

/** What to check oneself first. The element remembers on the device what is ticked. */
export function EntrySteps({ entry: { id, revision, stepsShown: steps, language } }: { entry: EntryView }) {
  const t = useT()
  if (steps.length === 0) return null
  return (
    <section className="card entry-steps" aria-labelledby={STEPS_ID}>
      <h2 id={STEPS_ID}>{t('help.check_first')}</h2>
      <check-list data-key={`entry-${id}-${revision}`}>
        <ul>
          {steps.map((step) => (
            <li key={step}>
              <label lang={language}>
                <input type="checkbox" />
                <span>{step}</span>
              </label>
            </li>
          ))}
        </ul>
      </check-list>
    </section>
  )
}
