import { CLOSE_REASONS, LOCK_REASONS } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

/** Each button with what it needs beside it. */
export function BulkActs({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  const closing = CLOSE_REASONS.map((value) => ({ value, label: t(`questions.reason_${value}`) }))
  const locking = LOCK_REASONS.map((value) => ({ value, label: t(`questions.lock_${value}`) }))
  return (
    <div className="bulk-acts">
      <Select name="closeReason" label={t('bulk.close_reason')} problem={problem} options={closing} />
      <Button name="act" value="close">
        {t('questions.close')}
      </Button>
      <Select name="lockReason" label={t('bulk.lock_reason')} problem={problem} options={locking} />
      <Button name="act" value="lock">
        {t('questions.lock')}
      </Button>
      <Field name="tag" label={t('bulk.tag')} problem={problem} autoComplete="off" autoCapitalize="none" />
      <span className="bulk-pair">
        <Button name="act" value="tag">
          {t('bulk.add_tag')}
        </Button>
        <Button name="act" value="untag">
          {t('bulk.take_tag')}
        </Button>
      </span>
      <Button look="danger" name="act" value="delete">
        {t('bulk.delete')}
      </Button>
    </div>
  )
}
