import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  name: string
  label: string
  handle: string
  problem: Problem | undefined
}

/** Nothing is linked by an address that two have in common: its owner says so, logged in. */
export function LinkToAccount({ name, label, handle, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('identities.link_title', { name })}</h1>
      <p className="lead">{t('identities.link_lead', { name, label, handle })}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" action="/login/welcome">
        <div className="form-end">
          <Button look="primary" name="act" value="link">
            {t('identities.link')}
          </Button>
          <ButtonLink look="quiet" to="/">
            {t('identities.not_now')}
          </ButtonLink>
        </div>
      </form>
    </section>
  )
}
