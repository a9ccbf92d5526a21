import { useT } from '~/i18n/react.tsx'
import { FormAgain } from './form-again.tsx'
import { ProblemNote, useProblem } from './problem-note.tsx'

/** The page of a route that only has an action: `export { FormAgainPage as default } from '~/ui/form-again-page.tsx'`. */
export function FormAgainPage() {
  const t = useT()
  const problem = useProblem()
  if (!problem) return null
  const { status, labels = {}, unsent, action } = problem
  // What needs nothing to be typed is refused again.
  const isFinal = status === 403 && Object.keys(labels).length === 0
  return (
    <section className="narrow">
      <h1>{t('problems.title_400')}</h1>
      <ProblemNote problem={problem} />
      {isFinal ? (
        <p>
          <a href={action}>{t('problems.back')}</a>
        </p>
      ) : (
        <>
          <p>{unsent}</p>
          <FormAgain problem={problem} submit={t('problems.send_again')} />
        </>
      )}
    </section>
  )
}
