import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/ask.ts'),
  'zh-CN': () => import('../locales/zh-CN/ask.ts'),
})
