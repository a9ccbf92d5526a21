import type { QuestionId } from '#db/ids.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'

interface Props {
  questionId: QuestionId
  candidateId: QuestionId
  /** Where it was pressed, and where the answer leads. */
  from: 'list' | 'thread'
  /** Of the page of the list. */
  cursor?: string | null
}

/** One press decides, and can be undone. */
export function LikelyActs({ questionId, candidateId, from, cursor }: Props) {
  const t = useT()
  return (
    <form className="likely-acts" method="post" action={`/mod/duplicates/${questionId}`}>
      <input type="hidden" name="canonical" value={candidateId} />
      <input type="hidden" name="from" value={from} />
      {cursor ? <input type="hidden" name="cursor" value={cursor} /> : null}
      <Button size="s" name="decision" value="merge">
        {t('duplicates.merge')}
      </Button>
      <Button size="s" look="quiet" name="decision" value="dismiss">
        {t('duplicates.not_one')}
      </Button>
    </form>
  )
}
