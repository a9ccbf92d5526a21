import { useT } from '~/i18n/react.tsx'
import { FormAgain } from '~/ui/form-again.tsx'
import type { Problem } from '~/ui/problem.ts'

/** The form that waited for the log-in. */
export function GoOn({ waiting }: { waiting: Pick<Problem, 'kept' | 'action'> }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('problems.go_on')}</h1>
      <p className="lead">{t('problems.go_on_hint')}</p>
      <FormAgain
        problem={{ status: 200, code: '', message: '', ...waiting }}
        submit={t('problems.go_on_send')}
      />
    </section>
  )
}
