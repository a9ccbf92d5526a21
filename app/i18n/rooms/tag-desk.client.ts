import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/tag-desk.ts'),
  'zh-CN': () => import('../locales/zh-CN/tag-desk.ts'),
})
