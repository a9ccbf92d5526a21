import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  title: string
  problem: Problem | undefined
}

/** A step of a log-in that came too late, too often, or in another browser: it begins anew. */
export function StepOver({ title, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <ProblemNote problem={problem} />
      <div className="form-end">
        <ButtonLink look="primary" to="/login">
          {t('accounts.log_in')}
        </ButtonLink>
      </div>
    </section>
  )
}
