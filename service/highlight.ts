/** Colours for editors; of their own file, since a page needs them before it needs the compiler. */
export {
  literateMonarchLanguage,
  type MonarchAction,
  type MonarchLanguage,
  type MonarchRule,
  monarchLanguage,
} from "../grammar/highlight/monarch.ts";
