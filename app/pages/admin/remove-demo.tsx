import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

/** Asks once: this is for good. */
export function RemoveDemo({ isThere, problem }: { isThere: boolean; problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('setup.demo')}</h1>
      <ProblemNote problem={problem} />
      {isThere ? (
        <form className="form" method="post">
          <p>{t('setup.demo_lead')}</p>
          <p className="hint">{t('setup.demo_keeps')}</p>
          <div className="form-end">
            <Button look="danger">{t('setup.demo_act')}</Button>
            <Link to="/admin">{t('posts.cancel')}</Link>
          </div>
        </form>
      ) : (
        <p>{t('setup.demo_none')}</p>
      )}
    </section>
  )
}
