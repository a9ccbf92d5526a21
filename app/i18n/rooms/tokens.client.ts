import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/tokens.ts'),
  'zh-CN': () => import('../locales/zh-CN/tokens.ts'),
})
