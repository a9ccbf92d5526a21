import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/own-data.ts'),
  'zh-CN': () => import('../locales/zh-CN/own-data.ts'),
})
