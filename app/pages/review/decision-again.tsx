import { useT } from '~/i18n/react.tsx'
import { FormAgainPage } from '~/ui/form-again-page.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

/** What was decided about something else than there is now cannot be sent again: it leads to what there is. */
export function DecisionAgain() {
  const t = useT()
  const problem = useProblem()
  if (problem?.code !== 'faq.seen_changed') return <FormAgainPage />
  return (
    <section className="narrow">
      <h1>{t('problems.advice_409')}</h1>
      <ProblemNote problem={problem} />
    </section>
  )
}
