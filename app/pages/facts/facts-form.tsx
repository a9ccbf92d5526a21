import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { FactField } from '../ask/fact-fields.tsx'
import type { FactsPage } from './facts.server.ts'

/** Later is not too late: what helpers asked for in a comment goes here, where only staff see the private part. */
export function FactsForm({ page, problem }: { page: FactsPage; problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('ask.facts_edit')}</h1>
      <p className="lead" lang={page.language}>
        {page.title}
      </p>
      <ProblemNote problem={problem} />
      {page.facts.length === 0 ? <p>{t('ask.facts_none')}</p> : null}
      <form className="form" method="post" noValidate>
        {page.facts.map(({ value, ...fact }) => (
          <FactField key={fact.key} fact={fact} initial={value} problem={problem} />
        ))}
        <div className="form-end">
          {page.facts.length > 0 ? <Button look="primary">{t('common.save')}</Button> : null}
          <LikelyChoice problem={problem} />
          <ButtonLink look="quiet" to={page.path}>
            {t('ask.facts_back')}
          </ButtonLink>
        </div>
      </form>
    </section>
  )
}
