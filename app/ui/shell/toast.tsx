import { useT } from '~/i18n/react.tsx'
import { Icon } from '../icon.tsx'
import type { ToastData } from './shell-data.ts'

/** Says once what has just been done, and can take it back. Fades by CSS, later where there is something to press;
 *  stays for whoever prefers less motion. */
export function ToastNote({ toast: { text, undo, draft } }: { toast: ToastData }) {
  if (text === '') return null
  return (
    <div className={undo ? 'toast toast-undo' : 'toast'} role="status" data-draft={draft}>
      <Icon name="check" />
      {text}
      {undo ? <UndoForm undo={undo} /> : null}
    </div>
  )
}

function UndoForm({ undo: { action, fields } }: { undo: NonNullable<ToastData['undo']> }) {
  const t = useT()
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{t('common.undo')}</button>
    </form>
  )
}
