import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/glossary.ts'),
  'zh-CN': () => import('../locales/zh-CN/glossary.ts'),
})
