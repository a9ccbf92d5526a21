import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

/** Too late, or in another browser. */
export function VisitOver({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in')}</h1>
      <ProblemNote problem={problem} />
      <div className="form-end">
        <ButtonLink look="primary" to="/login">
          {t('accounts.log_in')}
        </ButtonLink>
      </div>
    </section>
  )
}
