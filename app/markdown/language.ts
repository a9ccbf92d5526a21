/** Names, tickers and addresses in a Chinese text are Latin anyway. */
export const USUAL_CHINESE_SHARE = 0.3

/** Chinese when at least this share of the letters are Han; `null` = the script does not tell. */
export function languageOf(text: string, chineseShare: number): 'zh-CN' | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han === 0) return null
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return han >= letters * chineseShare ? 'zh-CN' : null
}
