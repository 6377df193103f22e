import type { Message, Messages } from '../../../../platform/i18n.ts';
import type { SpecSectionKey } from '../spec.ts';

export const messages = {
  drafted: {
    sv: 'Svaren är hämtade ur behovet. Gå igenom dem, inget är sparat än.',
    en: 'The answers come from the need. Go through them, nothing is saved yet.',
  },
  draftedMatrix: {
    sv: 'Svaren är hämtade ur behovet och kompetensmatrisen. Gå igenom dem, inget är sparat än.',
    en: 'The answers come from the need and the competence matrix. Go through them, nothing is saved yet.',
  },
  savedAt: { sv: 'Sparat {at}.', en: 'Saved {at}.' },
  next: { sv: 'Spara och gå vidare', en: 'Save and continue' },
  review: { sv: 'Spara och granska', en: 'Save and review' },
  later: { sv: 'Spara och fortsätt senare', en: 'Save and continue later' },
  saved: { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
  steps: { sv: 'Sju frågor', en: 'Seven questions' },
  summary: { sv: 'Sammanställning', en: 'Summary' },
  lacking: { sv: 'Saknas', en: 'Missing' },
  lackingTitle: { sv: 'Det här saknas innan du kan skicka', en: 'Missing before you can send' },
  sum: { sv: 'Tillsammans %s av 100 %', en: 'Together %s of 100%' },
  conflict: { sv: 'Ni svarade båda på samma fråga', en: 'You both answered the same question' },
  moreCriteria: { sv: 'Fler egna kriterier', en: 'More criteria of your own' },
  rows: { sv: 'En rad för varje mål.', en: 'One line for each outcome.' },
} satisfies Messages;

/** What each page asks, and why. */
export const questions: Record<SpecSectionKey, { title: Message; lead: Message }> = {
  goal: {
    title: { sv: 'Vad ska fungera bättre i verksamheten?', en: 'What shall work better at the workplace?' },
    lead: {
      sv: 'Målet är arbetsgivarens. Det visar efteråt om insatsen hjälpte.',
      en: 'The goal is the employer’s. Afterwards it shows whether the effort helped.',
    },
  },
  outcomes: {
    title: {
      sv: 'Vad ska deltagarna kunna efteråt?',
      en: 'What shall participants be able to do afterwards?',
    },
    lead: {
      sv: 'Beskriv vad deltagarna ska kunna, inte vilken kurs de ska gå. Samma text går till alla anordnare.',
      en: 'Describe what participants shall be able to do, not which course they shall take. All providers get the same text.',
    },
  },
  who: {
    title: { sv: 'Vilka ska delta?', en: 'Who will take part?' },
    lead: {
      sv: 'Anordnarna behöver veta hur många de är och vad de kan i dag. De behöver inga namn.',
      en: 'Providers need to know how many they are and what they can do today. They need no names.',
    },
  },
  where: {
    title: { sv: 'När och var passar det?', en: 'When and where does it suit?' },
    lead: {
      sv: 'Skriv det som arbetsplatsen inte kan rucka på. Ju färre villkor, desto fler kan svara.',
      en: 'Write what the workplace cannot change. The fewer conditions, the more can answer.',
    },
  },
  access: {
    title: { sv: 'Vilka språk och anpassningar behövs?', en: 'Which languages and adaptations are needed?' },
    lead: {
      sv: 'Alla anordnare måste klara det som du väljer. Skriv aldrig varför någon behöver det.',
      en: 'All providers must manage what you choose. Never write why somebody needs it.',
    },
  },
  money: {
    title: { sv: 'Vad får det kosta?', en: 'What may it cost?' },
    lead: {
      sv: 'Med en budget kan anordnarna lämna förslag som går att köpa. Du kan lämna fältet tomt.',
      en: 'With a budget providers can propose what can be bought. You can leave the field empty.',
    },
  },
  criteria: {
    title: { sv: 'Hur ska svaren bedömas?', en: 'How shall the proposals be judged?' },
    lead: {
      sv: 'Vikterna ska bli 100 tillsammans. De låses när förfrågan skickas. Priset får poäng av regeln lägsta pris ÷ pris × 100.',
      en: 'The weights must be 100 together. They are locked when the request is sent. Price gets its points by the rule lowest price ÷ price × 100.',
    },
  },
};
