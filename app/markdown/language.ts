/** From this share of Han letters on, a text is Chinese: names, tickers and addresses in it are Latin anyway. */
const CHINESE_SHARE = 0.3

/** The language of a post by its script. `null` = its script does not tell: take the author's interface
 *  language. `text` is plain text (see `RenderedMarkdown.text`). */
export function languageOf(text: string): 'zh-CN' | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han === 0) return null
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return han >= letters * CHINESE_SHARE ? 'zh-CN' : null
}
