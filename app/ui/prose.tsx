import type { Language } from '#db/schema/types.ts'

/** A post as it was rendered and sanitised when it was stored: the only HTML that is put in as it is. */
export function Prose({ html, language }: { html: string; language: Language }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by app/markdown, whose last step is the sanitiser
  return <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
}
