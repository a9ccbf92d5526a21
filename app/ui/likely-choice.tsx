import { useT } from '~/i18n/react.tsx'
import { Button } from './button.tsx'
import type { Problem } from './problem.ts'

/** What can be done with what looks private, beside the form's own button: that one sends what was changed by hand. */
export function LikelyChoice({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  if (!problem?.code.startsWith('guard.likely')) return null
  const isStaffs = problem.code === 'guard.likely_staff'
  const facts = Object.keys(problem.fields ?? {}).filter((name) => name.startsWith('facts['))
  return (
    <>
      {facts.map((name) => (
        <input key={name} type="hidden" name="hideIn[]" value={name} />
      ))}
      <Button name="likely" value="hide">
        {t('posts.hide_likely')}
      </Button>
      {problem.code === 'guard.likely_edit' ? null : (
        <Button look="quiet" name="likely" value="review">
          {isStaffs ? t('posts.keep_likely') : t('posts.review_likely')}
        </Button>
      )}
    </>
  )
}
