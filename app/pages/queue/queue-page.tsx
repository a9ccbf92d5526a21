import { Form } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { CaseActs } from './case-acts.tsx'
import { AboutAuthor, CaseCard, Others } from './case-card.tsx'
import type { QueuePage } from './queue.server.ts'

/** One case after the other, the most urgent first. */
export function Queue({ page }: { page: QueuePage }) {
  const t = useT()
  return (
    <section className="queue">
      <div className="queue-head">
        <h1>{t('queue.title')}</h1>
        {page ? <p className="hint">{t('queue.left', { count: page.left })}</p> : null}
        <Form method="post">
          <Button size="s" look="quiet" name="act" value="undo" data-key="u" aria-keyshortcuts="U">
            {t('queue.undo')} <kbd>U</kbd>
          </Button>
        </Form>
      </div>
      <ProblemNote problem={useProblem()} />
      {page ? (
        <div key={page.head.subject} className="queue-case">
          <div>
            <CaseCard page={page} />
            <Others others={page.others} form={FORM} />
            <AboutAuthor page={page} />
          </div>
          <CaseActs page={page} form={FORM} />
        </div>
      ) : (
        <EmptyState icon="check" title={t('queue.none')}>
          <p>{t('queue.none_hint')}</p>
        </EmptyState>
      )}
    </section>
  )
}

/** The acts of all cases shown: checkboxes beside the others belong to it. */
const FORM = 'queue-acts'
