import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/phrases.ts'),
  'zh-CN': () => import('../locales/zh-CN/phrases.ts'),
})
