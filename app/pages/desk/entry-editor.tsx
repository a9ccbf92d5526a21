import { basisOf } from '~/features/faq/basis.ts'
import { EDIT_REASON_LENGTH } from '~/features/posts/edit-reason.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { Field, Select } from '~/ui/field.tsx'
import { Icon } from '~/ui/icon.tsx'
import { PICTURE_FORM } from '~/ui/picture-field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { WaitingNote } from '../waiting/waiting-note.tsx'
import type { DeskEntryPage } from './desk.server.ts'
import { EntryBeside } from './entry-beside.tsx'
import { EntryFields } from './entry-fields.tsx'
import { EntryStateBar } from './entry-state-bar.tsx'
import { Overtaken } from './overtaken.tsx'
import { useOthersEditing } from './use-others-editing.ts'

interface Props {
  page: DeskEntryPage
  problem: Problem | undefined
}

/** An entry on its keepers' desk: its state and reasons, its text, its versions. */
export function EntryEditor({ page, problem }: Props) {
  const { entry } = page
  return (
    <div className="cols">
      <div>
        <h1 lang={entry.language}>{entry.title}</h1>
        <EntryStateBar page={page} />
        <OthersEditing entryId={entry.id} />
        <WhatStands page={page} problem={problem} />
        <EntryForm page={page} problem={problem} />
      </div>
      <EntryBeside page={page} />
    </div>
  )
}

/** What the form changes is the change that waits, where one does; both texts, where somebody saved another. */
function WhatStands({ page: { entry, waiting }, problem }: Props) {
  const t = useT()
  const standing = { ...entry, ...waiting?.draft }
  const overtaken =
    problem?.status === 412
      ? { present: standing, mine: keptValue(problem, 'body') ?? standing.body }
      : waiting?.isOvertaken && { present: entry, mine: standing.body }
  return (
    <>
      <WaitingNote waiting={waiting}>
        <p className="hint">{t('waiting.in_editor')}</p>
      </WaitingNote>
      {overtaken ? <Overtaken {...overtaken} /> : null}
      {problem?.status === 412 ? null : <ProblemNote problem={problem} />}
      {overtaken ? <h2>{t('posts.your_version')}</h2> : null}
    </>
  )
}

function OthersEditing({ entryId }: { entryId: number }) {
  const t = useT()
  const others = useOthersEditing(entryId)
  return (
    <div role="status">
      {others.length > 0 ? (
        <div className="note note-warn">
          <Icon name="alert" />
          <p>{t('desk.others_editing', { names: others.join(t('help.comma')), count: others.length })}</p>
        </div>
      ) : null}
    </div>
  )
}

function EntryForm({ page: { entry, beside, waiting, categories, facts, owners }, problem }: Props) {
  const t = useT()
  const draft = { ...entry, category: entry.category.slug, ...waiting?.draft }
  return (
    <form className="form" method="post" encType={PICTURE_FORM} noValidate data-draft={`entry-${entry.id}`}>
      <DraftOffer />
      <input type="hidden" name="revision" value={basisOf(entry.revision, waiting)} />
      <input type="hidden" name="seen" value={beside.seen} />
      <EntryFields draft={draft} categories={categories} facts={facts} problem={problem} identity="fixed">
        <Select
          name="owner"
          label={t('desk.owner')}
          hint={t('desk.owner_hint')}
          problem={problem}
          initial={draft.owner ?? undefined}
          options={draft.owner ? owners : [{ value: '', label: t('desk.nobody') }, ...owners]}
        />
      </EntryFields>
      <Field
        name="reason"
        label={t('posts.edit_reason')}
        hint={t('desk.reason_hint')}
        problem={problem}
        initial={waiting?.reason}
        necessity="optional"
        autoComplete="off"
        maxLength={EDIT_REASON_LENGTH.max * 2}
      />
      {entry.state === 'published' ? (
        <CheckedToo isChecked={waiting ? waiting.checked !== null : entry.needsReview !== null} />
      ) : null}
      <div className="form-end">
        <Button look={entry.state === 'draft' ? 'plain' : 'primary'}>{t('common.save')}</Button>
        <DraftNote />
      </div>
    </form>
  )
}

function CheckedToo({ isChecked }: { isChecked: boolean }) {
  const t = useT()
  return (
    <label className="check">
      <input type="checkbox" name="checked" value="against_source" defaultChecked={isChecked} />
      {t('desk.checked')}
    </label>
  )
}
