// Texts in two languages: Swedish is always there, English always for the interface, often for content.
import { IntlMessageFormat } from 'intl-messageformat';

export const LANGUAGES = ['sv', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A text of the interface: both languages are required, so a missing one does not compile. */
export type Message = { readonly sv: string; readonly en: string };
export type Messages = { readonly [key: string]: Message };

/** A text that people write: English may be missing, and the page then says so. */
export type LocalText = { sv: string; en?: string | undefined };

export type Values = Record<string, string | number | boolean | Date>;
export type Translate = (message: Message, values?: Values) => string;

const LOCALE: Record<Lang, string> = { sv: 'sv-SE', en: 'en-GB' };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Makes the function that views call to write a message in one language.
 * Messages are ICU MessageFormat: `{count, plural, one {# behov} other {# behov}}`.
 */
export function translator(lang: Lang): Translate {
  return function translate(message, values) {
    const text = message[lang];
    if (!text.includes('{')) return text;
    const key = `${lang}:${text}`;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, LOCALE[lang], undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
}

/** A content text from its two fields; an empty English one is missing. */
export function contentText(sv: string, en: string | undefined): { sv: string; en?: string } {
  return en ? { sv, en } : { sv };
}

/** The content text in the reader's language, or the Swedish one marked as not translated. */
export function localText(
  text: LocalText,
  lang: Lang,
): { text: string; lang: Lang; translationMissing: boolean } {
  if (lang === 'en' && text.en) return { text: text.en, lang: 'en', translationMissing: false };
  return { text: text.sv, lang: 'sv', translationMissing: lang === 'en' && text.sv !== '' };
}
