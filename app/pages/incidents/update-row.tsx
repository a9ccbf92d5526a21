import { UpdateHead, UpdateText } from '~/features/incidents/ui/timeline.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { IncidentDesk } from './desk.server.ts'
import { TextFields } from './incident-fields.tsx'

interface Props {
  update: IncidentDesk['updates'][number]
  /** Of the form in this row. */
  problem: Problem | undefined
}

/** An update as it was published, or as it is being mended. */
export function UpdateRow({ update, problem }: Props) {
  const t = useT()
  const isForm = update.isBeingEdited || problem !== undefined
  return (
    <li id={update.anchor}>
      <UpdateHead update={update}>
        {isForm ? null : <Link to={`?edit=${update.id}#${update.anchor}`}>{t('incidents.reword')}</Link>}
      </UpdateHead>
      {isForm ? <RewordForm update={update} problem={problem} /> : <UpdateText update={update} />}
    </li>
  )
}

function RewordForm({ update, problem }: Props) {
  const t = useT()
  return (
    <form className="form incident-form" method="post" noValidate data-draft={`incident-update-${update.id}`}>
      <DraftOffer />
      <input type="hidden" name="act" value="reword" />
      <input type="hidden" name="update" value={update.id} />
      <TextFields problem={problem} text={update.texts} />
      <div className="form-end">
        <Button>{t('common.save')}</Button>
        <DraftNote />
        <Link to={`?#${update.anchor}`}>{t('posts.cancel')}</Link>
      </div>
    </form>
  )
}
