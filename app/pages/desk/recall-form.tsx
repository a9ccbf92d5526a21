import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Select } from '~/ui/field.tsx'

/** Something happened to a network, a product, a version or a region: everything that applies to it is looked at. */
export function RecallForm({ recallable }: { recallable: string[] }) {
  const t = useT()
  return (
    <details className="fold recall">
      <summary>{t('desk.recall')}</summary>
      <form className="form" method="post" action="/mod/faq/recall">
        <p className="hint">{t('desk.recall_lead')}</p>
        <Select
          name="appliesTo"
          label={t('desk.recall_what')}
          options={recallable.map((value) => ({ value, label: value }))}
        />
        <label className="check">
          <input type="checkbox" name="level" value="urgent" />
          {t('desk.recall_urgent')}
        </label>
        <div className="form-end">
          <Button>{t('desk.recall_do')}</Button>
        </div>
      </form>
    </details>
  )
}
