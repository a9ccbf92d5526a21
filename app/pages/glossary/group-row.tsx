import { Link, useSearchParams } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { GroupView } from './glossary.server.ts'
import { GroupFields } from './group-fields.tsx'

interface Props {
  group: GroupView
  /** Of the form in this row. */
  problem: Problem | undefined
}

export function GroupRow({ group, problem }: Props) {
  return (
    <li id={`group-${group.id}`}>
      {group.mode === 'edit' ? <EditForm group={group} problem={problem} /> : <Words group={group} />}
      {group.mode === 'remove' ? <RemoveForm group={group} /> : null}
    </li>
  )
}

/** This page with one row in another mode, or none. */
function usePathTo(group: GroupView, mode: 'edit' | 'remove' | 'show'): string {
  const [params] = useSearchParams()
  const other = new URLSearchParams(params)
  other.delete('edit')
  other.delete('remove')
  if (mode !== 'show') other.set(mode, String(group.id))
  return `?${other}#group-${group.id}`
}

function Words({ group }: Pick<Props, 'group'>) {
  const t = useT()
  const words = `words-${group.id}`
  return (
    <div className="glossary-group">
      <p id={words} lang="en">
        {group.words.en.join(', ')}
      </p>
      <p lang="zh-CN">{group.words['zh-CN'].join('，')}</p>
      <p className="meta">
        <Link
          to={usePathTo(group, 'edit')}
          id={`edit-${group.id}`}
          aria-labelledby={`edit-${group.id} ${words}`}
        >
          {t('glossary.edit')}
        </Link>
        <Link
          to={usePathTo(group, 'remove')}
          id={`remove-${group.id}`}
          aria-labelledby={`remove-${group.id} ${words}`}
        >
          {t('glossary.remove')}
        </Link>
      </p>
    </div>
  )
}

function EditForm({ group, problem }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <input type="hidden" name="act" value="edit" />
      <input type="hidden" name="group" value={group.id} />
      <GroupFields words={group.words} problem={problem} />
      <div className="form-end">
        <Button>{t('common.save')}</Button>
        <Link to={usePathTo(group, 'show')}>{t('posts.cancel')}</Link>
      </div>
    </form>
  )
}

/** Asks once, in place. */
function RemoveForm({ group }: Pick<Props, 'group'>) {
  const t = useT()
  return (
    <form className="form-end" method="post">
      <input type="hidden" name="act" value="remove" />
      <input type="hidden" name="group" value={group.id} />
      <span>{t('glossary.remove_ask')}</span>
      <Button look="danger" size="s">
        {t('glossary.remove')}
      </Button>
      <Link to={usePathTo(group, 'show')}>{t('posts.cancel')}</Link>
    </form>
  )
}
