import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { CaseActs } from './case-acts.tsx'
import { AboutAuthor, CaseCard, Others } from './case-card.tsx'
import { useKeys } from './keys.ts'
import type { QueuePage } from './queue.server.ts'

/** One case after the other, the most urgent first. */
export function Queue({ page }: { page: QueuePage }) {
  const t = useT()
  const isIdle = useNavigation().state === 'idle'
  const [withKeys, setWithKeys] = useState(true)
  useKeys(withKeys && isIdle)
  return (
    <section className="queue" data-idle={isIdle ? '' : undefined}>
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
        <div key={page.head.subject} className="queue-case" data-subject={page.head.subject}>
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
      <label className="check queue-keys">
        <input type="checkbox" checked={withKeys} onChange={(event) => setWithKeys(event.target.checked)} />
        {t('queue.keys')}
      </label>
    </section>
  )
}

/** The acts of all cases shown: checkboxes beside the others belong to it. */
const FORM = 'queue-acts'
