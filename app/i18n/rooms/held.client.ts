import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/held.ts'),
  'zh-CN': () => import('../locales/zh-CN/held.ts'),
})
