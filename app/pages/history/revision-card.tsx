import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { WriterName } from '../thread/byline.tsx'
import { Difference } from './difference.tsx'
import type { RevisionView } from './history.server.ts'

interface Props {
  revision: RevisionView
  language: Language
}

export function RevisionCard({ revision, language }: Props) {
  const t = useT()
  const { number, title, tags, body, isFirst } = revision
  return (
    <li className="card revision" id={`revision-${number}`}>
      <RevisionHead revision={revision} />
      {revision.reason ? (
        <p className="revision-reason" lang="">
          {revision.reason}
        </p>
      ) : null}
      {title ? (
        <p className="revision-title">
          <Difference pieces={title} language={language} />
        </p>
      ) : null}
      {body ? (
        <p className="revision-body">
          <Difference pieces={body} language={language} />
        </p>
      ) : isFirst ? null : (
        <p className="hint">{t('posts.text_unchanged')}</p>
      )}
      {tags ? (
        <p className="revision-tags">
          <span className="hint">{t('posts.tags')}</span> <Difference pieces={tags} language={language} />
        </p>
      ) : null}
    </li>
  )
}

function RevisionHead({ revision }: { revision: RevisionView }) {
  const t = useT()
  const { number, editor, isPresent, isFirst, rolledBackTo } = revision
  return (
    <div className="revision-head">
      <div>
        <h2>{t('posts.revision', { number: String(number) })}</h2>
        <p className="meta">
          {editor.kind === 'imported' ? <span>{editor.name}</span> : <WriterName byline={editor} />}
          {revision.approver ? <span>{t('posts.approved_by', { name: revision.approver })}</span> : null}
          <TimeAgo at={revision.createdAt} />
          {isFirst ? <span>{t('posts.revision_first')}</span> : null}
          {isPresent ? <span className="tag">{t('posts.revision_now')}</span> : null}
          {rolledBackTo ? <span>{t('posts.rolled_back', { number: String(rolledBackTo) })}</span> : null}
        </p>
      </div>
      {revision.mayRollBack ? (
        <form method="post">
          <Button size="s" name="number" value={number}>
            {t('posts.roll_back')}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
