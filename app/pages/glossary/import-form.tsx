import { useId } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

/** The whole glossary as a file, and back. */
export function ImportForm({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  const id = useId()
  return (
    <details className="fold" open={problem !== undefined}>
      <summary>{t('glossary.csv')}</summary>
      <form className="form" method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="act" value="import" />
        <p className="hint">
          {t('glossary.csv_hint')} <a href="/admin/glossary.csv">{t('glossary.export')}</a>
        </p>
        <div className="field">
          <label htmlFor={id}>{t('glossary.csv_file')}</label>
          <input id={id} name="file" type="file" accept=".csv,.tsv,.txt,text/csv" />
        </div>
        <TextArea
          name="csv"
          label={t('glossary.csv_text')}
          problem={problem}
          rows={5}
          necessity="optional"
          placeholder="deposit|top up,充值|充币"
        />
        <div className="form-end">
          <Button>{t('glossary.import')}</Button>
        </div>
      </form>
    </details>
  )
}
