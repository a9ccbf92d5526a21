import { Form } from '@remix-run/react'
import { CLOSE_REASONS } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import type { QueuePage } from './queue.server.ts'

interface Props {
  page: NonNullable<QueuePage>
  form: string
}

/** What can be done with it: a button, and a key, each. */
export function CaseActs({ page, form }: Props) {
  const t = useT()
  const { head, suggestion } = page
  return (
    <div className="queue-acts">
      <Form method="post" id={form} className="queue-buttons">
        <input type="hidden" name="subjects[]" value={head.subject} />
        <Act act="approve" letter="A" look="primary" />
        {/* With other reasons A answers those alone: the edit is a case of its own then. */}
        {suggestion && head.isOnlySuggested ? (
          <input type="hidden" name="suggestion" value={suggestion.id} />
        ) : null}
        {head.isOnlySuggested ? null : (
          <>
            <Act act="scam" letter="S" look="danger" />
            <Act act="remove" letter="X" />
          </>
        )}
        {head.editPath ? (
          <ButtonLink size="s" to={head.editPath} data-key="e" aria-keyshortcuts="E">
            {t('queue.edit')} <kbd>E</kbd>
          </ButtonLink>
        ) : null}
        <Act act="skip" letter="K" look="quiet" />
      </Form>
      {suggestion ? <Reject subject={head.subject} suggestion={suggestion.id} /> : null}
      {head.kind === 'question' && !head.isOnlySuggested ? <QuestionActs page={page} /> : null}
    </div>
  )
}

interface ActProps {
  act: 'approve' | 'scam' | 'remove' | 'skip' | 'close' | 'reject'
  letter: string
  look?: 'primary' | 'danger' | 'quiet'
}

function Act({ act, letter, look = undefined }: ActProps) {
  const t = useT()
  return (
    <Button
      size="s"
      look={look}
      name="act"
      value={act}
      data-key={letter.toLowerCase()}
      aria-keyshortcuts={letter}
    >
      {t(`queue.act_${act}`)} <kbd>{letter}</kbd>
    </Button>
  )
}

/** Rejects the suggested edit and leaves its post alone. */
function Reject({ subject, suggestion }: { subject: string; suggestion: number }) {
  const t = useT()
  return (
    <Form method="post" className="form queue-form">
      <input type="hidden" name="subjects[]" value={subject} />
      <input type="hidden" name="suggestion" value={suggestion} />
      <Field
        name="note"
        label={t('suggestions.reject_reason')}
        problem={useProblem()}
        necessity="optional"
        autoComplete="off"
      />
      <Act act="reject" letter="R" />
    </Form>
  )
}

/** Forms of their own: pressing Enter in one does what it says. */
function QuestionActs({ page: { head, flags, twin } }: Pick<Props, 'page'>) {
  const t = useT()
  const problem = useProblem()
  const reasons = CLOSE_REASONS.map((value) => ({ value, label: t(`questions.reason_${value}`) }))
  const isOffTopic = flags.some(({ kind }) => kind === 'off_topic')
  return (
    <>
      <Form method="post" className="form queue-form">
        <input type="hidden" name="subjects[]" value={head.subject} />
        <Field
          name="canonical"
          label={t('queue.canonical')}
          problem={problem}
          initial={twin ? String(twin.candidate.id) : undefined}
          autoComplete="off"
          data-key="d"
          aria-keyshortcuts="D"
        />
        <Button size="s" name="act" value="duplicate">
          {t('queue.act_duplicate')} <kbd>D</kbd>
        </Button>
      </Form>
      <Form method="post" className="form queue-form">
        <input type="hidden" name="subjects[]" value={head.subject} />
        <Select
          name="reason"
          label={t('queue.close_reason')}
          problem={problem}
          initial={isOffTopic ? 'off_topic' : 'unclear'}
          options={reasons}
        />
        <Act act="close" letter="C" />
      </Form>
    </>
  )
}
