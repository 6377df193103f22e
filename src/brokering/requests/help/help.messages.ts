import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Så går en förfrågan till', en: 'How a request works' },
  lead: {
    sv: 'För dig som är anordnare. Räkna med en halvtimme för ett svar.',
    en: 'For you who are a provider. Allow half an hour for a proposal.',
  },
  whoTitle: { sv: 'Vem som får frågan', en: 'Who is asked' },
  who: {
    sv: 'Alla anordnare som har minst en publicerad utbildning som uppfyller villkoren i behovet. Regeln sparas med förfrågan. Den som läggs till utöver regeln står där med ett skäl. Ingen kan köpa en plats.',
    en: 'All providers with at least one published offer that meets the conditions of the need. The rule is kept with the request. Whoever is added beside the rule stands there with a reason. Nobody can buy a place.',
  },
  whoMore: {
    sv: 'Håll ert utbud aktuellt, så missar ni ingen förfrågan. Ni ser också varför ni fick den.',
    en: 'Keep your offers current, so that you miss no request. You also see why you got it.',
  },
  toOrder: { sv: 'Så ordnas utbudet', en: 'How offers are ordered' },
  sameTitle: { sv: 'Samma text, samma minut', en: 'Same text, same minute' },
  same: {
    sv: 'Alla får samma kravspecifikation samtidigt. Ställ frågor på sidan för förfrågan. Svaret går till alla, och ingen ser vem som frågade. Sista svarstid kan bara flyttas framåt, för alla.',
    en: 'All get the same specification at once. Ask questions on the page of the request. The answer goes to all, and nobody sees who asked. The deadline can only be moved later, for all.',
  },
  answerTitle: { sv: 'Så svarar ni', en: 'How you answer' },
  answer1: {
    sv: 'Svara fält för fält mot kravspecifikationen. Spara utkast så ofta ni vill. Har ni svarat förut är upplägg, lärare, leverans och referenser ifyllda.',
    en: 'Answer field by field against the specification. Save drafts as often as you like. If you have answered before, design, teachers, delivery and references are filled in.',
  },
  answer2: {
    sv: 'Lägg till högst {files} filer om högst {mb} MB: {kinds}. De laddas ner, de visas aldrig i webbläsaren.',
    en: 'Add at most {files} files of at most {mb} MB: {kinds}. They are downloaded, and never shown in the browser.',
  },
  answer3: {
    sv: 'Lämna in före sista svarstid. Ni kan byta svaret eller ta tillbaka det fram till dess. Databasens klocka avgör, till sekunden. Utkastet finns kvar om ni kommer för sent.',
    en: 'Hand in before the deadline. You can replace the proposal or take it back until then. The clock of the database decides, to the second. The draft is kept if you are late.',
  },
  sealedTitle: { sv: 'Förseglade svar', en: 'Sealed proposals' },
  sealed: {
    sv: 'Ingen läser ert svar före sista svarstid: inte lärcentrumet, inte arbetsgivaren, inte administratören. De ser bara hur många som har svarat. Dras förfrågan tillbaka öppnas svaren aldrig, och de raderas efter {days} dagar.',
    en: 'Nobody reads your proposal before the deadline: not the learning centre, not the employer, not the administrator. They see only how many have answered. If the request is withdrawn the proposals are never opened, and they are deleted after {days} days.',
  },
  compareTitle: { sv: 'Så jämförs svaren', en: 'How proposals are compared' },
  compare1: {
    sv: 'Kriterier och vikter står i kravspecifikationen och låses när förfrågan skickas. Prisets poäng är lägsta pris ÷ ert pris × 100. Bedömare sätter poäng 0 till 100 på det andra, med skäl.',
    en: 'Criteria and weights stand in the specification and are locked when the request is sent. Points for price are lowest price ÷ your price × 100. Assessors set points 0 to 100 for the rest, with reasons.',
  },
  compare2: {
    sv: 'Den som läser svaren redovisar sina intressen först, och sätter inga poäng på en anordnare som hen har ett intresse i. En anordnare som kommunen själv driver märks ut. Svaren står i lottad ordning.',
    en: 'Those who read the proposals declare their interests first, and set no points for a provider that they have an interest in. A provider that the municipality runs itself is marked. Proposals stand in drawn order.',
  },
  afterTitle: { sv: 'Efter valet', en: 'After the choice' },
  after: {
    sv: 'Arbetsgivaren väljer och skriver varför, också när valet inte är det svar som fick flest poäng. Ni får samma dag veta vem som valdes, till vilket pris och med hur många poäng, och läser era egna poäng med skäl.',
    en: 'The employer chooses and writes why, also when the choice is not the proposal with most points. The same day you learn who was chosen, at which price and with how many points, and read your own points with their reasons.',
  },
  complainTitle: { sv: 'Om något blev fel', en: 'If something went wrong' },
  complain1: {
    sv: 'Fick ni ingen förfrågan? När ni har loggat in ser ni vilka som inte gick till er, och varför. Hur jämnt ett lärcentrum förmedlar står i neutralitetsrapporten.',
    en: 'Were you not asked? Once signed in you see which requests were not sent to you, and why. How evenly a centre brokers stands in the neutrality report.',
  },
  complain2: {
    sv: 'Upptäcker ni ett fel, skriv till lärcentrumet som skickade förfrågan. När en myndighet köper kan ni också begära överprövning i förvaltningsrätten. Hur länge det går beror på avtalet.',
    en: 'If you find an error, write to the learning centre that sent the request. When a public body buys you can also apply for review in the administrative court. For how long depends on the contract.',
  },
  toUnasked: { sv: 'Förfrågningar som inte gick till er', en: 'Requests that were not sent to you' },
  toReport: { sv: 'Till neutralitetsrapporten', en: 'To the neutrality report' },
  toRequests: { sv: 'Till era förfrågningar', en: 'To your requests' },
} satisfies Messages;
