import { MAX_HELD_OUT_PERCENT } from '~/features/ledger/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  needsSecond: boolean
  /** Percent. */
  heldOut: number
  problem: Problem | undefined
}

/** What admins decide about how answers become official, and where they stand. */
export function FaqSettings({ needsSecond, heldOut, problem }: Props) {
  const t = useT()
  const isChecked = problem?.kept ? problem.kept.secondApprover === 'yes' : needsSecond
  return (
    <section>
      <h1>{t('desk.settings')}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <div className="field">
          <label className="check">
            <input type="checkbox" name="secondApprover" value="yes" defaultChecked={isChecked} />
            {t('desk.second_approver')}
          </label>
          <p className="hint">{t('desk.second_approver_hint')}</p>
        </div>
        <Field
          name="heldOut"
          label={t('insights.share')}
          hint={t('insights.share_hint')}
          problem={problem}
          initial={String(heldOut)}
          type="number"
          min={0}
          max={MAX_HELD_OUT_PERCENT}
          inputMode="numeric"
        />
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
    </section>
  )
}
