import type { Messages } from '../platform/i18n.ts';

export const accessibility = {
  title: { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
  lead: {
    sv: 'Alla ska kunna använda Brygga. Här står hur tillgänglig tjänsten är, vad vi vet brister och hur du anmäler det som hindrar dig.',
    en: 'Everybody should be able to use Brygga. This page says how accessible it is, what we know falls short and how to report what stops you.',
  },
  howTitle: { sv: 'Hur tillgänglig är tjänsten', en: 'How accessible the service is' },
  how: {
    sv: 'Brygga byggs efter WCAG 2.2 nivå AA och EN 301 549. Sidorna fungerar utan skript, med bara tangentbord, i 320 punkters bredd, med förstorad text och i ljust och mörkt läge. Varje sidmall granskas automatiskt med axe i ljust och mörkt läge vid varje ändring.',
    en: 'Brygga is built to WCAG 2.2 level AA and EN 301 549. Pages work without scripts, by keyboard alone, at a width of 320 pixels, with enlarged text, and in light and dark. Each page template is checked automatically with axe in light and dark at every change.',
  },
  knownTitle: { sv: 'Det här vet vi brister', en: 'What we know falls short' },
  known1: {
    sv: 'Tjänsten är inte prövad av användare med skärmläsare på svenska.',
    en: 'The service has not been tested by users of screen readers in Swedish.',
  },
  known2: {
    sv: 'Beskrivningar som anordnare skriver kan sakna klarspråk och engelsk översättning. Det som saknas är markerat.',
    en: 'Descriptions that providers write may lack plain language and English translation. What is missing is marked.',
  },
  known3: {
    sv: 'Innehållet finns inte på lättläst svenska eller på nationella minoritetsspråk.',
    en: 'The content is not available in easy Swedish or in the national minority languages.',
  },
  basisTitle: { sv: 'Hur vi har granskat', en: 'How we checked' },
  basis: {
    sv: 'Redogörelsen bygger på vår egen granskning av version 0.1 den 23 november 2026. Den som driver en installation ansvarar för att pröva sin egen och skriva till det som gäller där.',
    en: 'The statement rests on our own review of version 0.1 on 23 November 2026. Whoever runs an installation is responsible for checking their own and adding what applies there.',
  },
  lawTitle: { sv: 'Tillsyn', en: 'Supervision' },
  law: {
    sv: 'Kraven står i lagen om tillgänglighet till digital offentlig service (2018:1937). Är du inte nöjd med svaret kan du anmäla till den myndighet som har tillsyn över lagen.',
    en: 'The requirements are in the Act on Accessibility of Digital Public Services (2018:1937). If you are not satisfied with the answer you can report to the authority that supervises the act.',
  },
  reportTitle: { sv: 'Anmäl ett hinder', en: 'Report a barrier' },
  reportHelp: {
    sv: 'Vi svarar inom två veckor om du lämnar en e-postadress.',
    en: 'We answer within two weeks if you leave an e-mail address.',
  },
  where: { sv: 'Var på webbplatsen', en: 'Where on the site' },
  whereHelp: { sv: 'Adressen eller sidans rubrik.', en: 'The address or the heading of the page.' },
  what: { sv: 'Vad hindrar dig', en: 'What stops you' },
  whatHelp: {
    sv: 'Skriv inte namn eller uppgifter om hälsa.',
    en: 'Do not write names or facts about health.',
  },
  email: { sv: 'E-post', en: 'E-mail' },
  send: { sv: 'Skicka anmälan', en: 'Send the report' },
  thanks: { sv: 'Tack. Anmälan är sparad.', en: 'Thank you. The report is saved.' },
  tooMany: {
    sv: 'Vänta några minuter innan du skickar fler.',
    en: 'Wait a few minutes before sending more.',
  },
} satisfies Messages;

export const privacy = {
  title: { sv: 'Så hanterar vi personuppgifter', en: 'How we handle personal data' },
  lead: {
    sv: 'Brygga samlar så lite som möjligt, visar vem som ser vad och låter dig hämta och radera det som gäller dig.',
    en: 'Brygga collects as little as possible, shows who sees what, and lets you fetch and erase what concerns you.',
  },
  whoTitle: { sv: 'Vem ansvarar', en: 'Who is responsible' },
  who: {
    sv: 'Den nämnd som lärcentrumet hör till är personuppgiftsansvarig för ärenden och konton. Arbetsgivare och anordnare ansvarar för det de själva lägger in.',
    en: 'The committee that the learning centre belongs to is the controller for cases and accounts. Employers and providers are responsible for what they enter themselves.',
  },
  whatTitle: { sv: 'Vad som sparas och varför', en: 'What is stored and why' },
  what1: {
    sv: 'Konto: namn, e-post, språk, organisation och roll. Behövs för att du ska kunna arbeta i tjänsten.',
    en: 'Account: name, e-mail, language, organisation and role. Needed for you to work in the service.',
  },
  what2: {
    sv: 'Behov: det arbetsplatsen skriver, kontaktuppgifter för svar och vilken kommun det gäller. Behövs för att lärcentrumet ska kunna hjälpa till.',
    en: 'Needs: what the workplace writes, contact details for the answer, and the municipality. Needed for the learning centre to help.',
  },
  what3: {
    sv: 'Anmälan till händelser: namn, e-post och vilken anpassning du behöver, aldrig varför.',
    en: 'Registration for events: name, e-mail and which adaptation you need, never why.',
  },
  what4: {
    sv: 'Logg: vem som ändrade vad och när. Personliga värden i loggen är krypterade med en nyckel per person, och nyckeln raderas när du raderas.',
    en: 'Audit log: who changed what and when. Personal values in it are encrypted with a key per person, and the key is erased when you are.',
  },
  keptTitle: { sv: 'Hur länge det sparas', en: 'How long it is kept' },
  kept: {
    sv: 'Varje natt gallras det som har blivit gammalt:',
    en: 'Each night what has become old is cleared:',
  },
  keptRule: {
    sv: '{what}: {days, plural, one {# dag} other {# dagar}}.',
    en: '{what}: {days, plural, one {# day} other {# days}}.',
  },
  keptAudit: {
    sv: 'Ändringsloggen gallras inte, men det den säger om en person går inte att läsa efter att personen raderats. Serverns driftlogg innehåller inga personuppgifter.',
    en: 'The audit log is not cleared, but what it says of a person cannot be read after the person was erased. The server’s own log holds no personal data.',
  },
  erasureTitle: { sv: 'Att bli glömd, i fyra steg', en: 'To be forgotten, in four steps' },
  erasure1: {
    sv: 'Du begär det på din profil. Saknar du konto ber du lärcentrumet. Du får en länk där du ser hur långt det har kommit.',
    en: 'You ask for it on your profile. Without an account you ask the learning centre. You get a link where you see how far it has come.',
  },
  erasure2: {
    sv: 'En administratör prövar begäran inom en månad. Ett avslag har alltid ett skäl.',
    en: 'An administrator decides the request within a month. A refusal always has a reason.',
  },
  erasure3: {
    sv: 'Varje del av tjänsten raderar sitt: konto och inloggningar, anmälningar, kontaktuppgifter i förfrågningar, utbud och projekt, mejl, och nyckeln till det som ändringsloggen säger om dig.',
    en: 'Each part of the service erases its share: account and sign-ins, registrations, contact details in enquiries, offers and projects, e-mails, and the key to what the audit log says of you.',
  },
  erasure4: {
    sv: 'När alla delar har svarat är det klart, och inte heller begäran säger längre vem du var.',
    en: 'When all parts have answered it is done, and the request itself no longer says who you were.',
  },
  erasureKept: {
    sv: 'Det som en lag kräver sparas utan ditt namn, till exempel förfrågan som allmän handling. Namn som någon har skrivit in i fri text utan att du är kontakt hittas inte automatiskt; säg till så rättar vi det. Säkerhetskopior skrivs över efter hand.',
    en: 'What a law demands is kept without your name, for example the enquiry as a public record. Names that somebody wrote in free text where you are not the contact are not found automatically; tell us and we put it right. Backups are overwritten in time.',
  },
  basisTitle: { sv: 'Rättslig grund', en: 'Legal basis' },
  basis: {
    sv: 'Grunden är uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Personnummer och uppgifter om hälsa samlas inte in.',
    en: 'The basis is a task in the public interest (Article 6(1)(e) of the GDPR). Personal identity numbers and facts about health are not collected.',
  },
  openTitle: { sv: 'Allmänna handlingar', en: 'Public records' },
  open: {
    sv: 'Det som skickas till ett kommunalt lärcentrum blir en allmän handling och kan lämnas ut efter prövning enligt offentlighets- och sekretesslagen. Skriv därför inte mer än vad som behövs.',
    en: 'What is sent to a municipal learning centre becomes a public record and may be released after review under the Public Access to Information and Secrecy Act. So do not write more than is needed.',
  },
  cookiesTitle: { sv: 'Kakor', en: 'Cookies' },
  cookies: {
    sv: 'Brygga använder bara kakor som behövs: besökets skydd mot förfalskade formulär, inloggning, valt utseende och stängda notiser. Inga utomstående tjänster läses in.',
    en: 'Brygga uses only cookies that are needed: protection against forged forms, sign-in, chosen appearance and closed notices. Nothing is loaded from third parties.',
  },
  rightsTitle: { sv: 'Dina rättigheter', en: 'Your rights' },
  rights: {
    sv: 'Du kan be att få veta vad som finns om dig, få fel rättade och be om radering. På din profilsida hämtar du dina uppgifter och ber om radering. Du kan klaga hos Integritetsskyddsmyndigheten.',
    en: 'You can ask what is stored about you, have errors corrected and ask for erasure. On your profile page you fetch your data and ask for erasure. You can complain to the Swedish Authority for Privacy Protection.',
  },
} satisfies Messages;

export const help = {
  title: { sv: 'Hjälp och kontakt', en: 'Help and contact' },
  lead: { sv: 'Det vanligaste först.', en: 'The most common first.' },
  q1: {
    sv: 'Min arbetsplats behöver lära sig något. Var börjar jag?',
    en: 'My workplace needs to learn something. Where do I begin?',
  },
  a1: {
    sv: 'Skriv vad som är svårt på startsidan så ser du direkt vilket stöd som finns. Vill du ha hjälp av en mäklare: beskriv behovet i fyra steg, så hör lärcentrumet i din kommun av sig. Inget konto behövs.',
    en: 'Write what is difficult on the start page and see at once which support exists. If you want a broker’s help, describe the need in four steps and the learning centre in your municipality will contact you. No account is needed.',
  },
  q2: {
    sv: 'Varför ligger en anordnare först i listan?',
    en: 'Why does a provider stand first in the list?',
  },
  a2: {
    sv: 'Poängen delas in i steg om fem. Inom ett steg avgör lotten, med ett nummer som står på sidan. Ingen kan köpa en plats.',
    en: 'Points are divided into bands of five. Within a band the order is drawn by lot, with a number that stands on the page. No one can buy a place.',
  },
  q3: { sv: 'Jag kan inte logga in.', en: 'I cannot sign in.' },
  a3: {
    sv: 'Be om en länk på inloggningssidan eller välj ett nytt lösenord. Saknar du konto: be chefen för lärcentrumet eller en administratör i din organisation att bjuda in dig.',
    en: 'Ask for a link on the sign-in page or choose a new password. If you have no account, ask the centre head or an administrator in your organisation to invite you.',
  },
  link2: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  q5: { sv: 'Hur svarar en anordnare på en förfrågan?', en: 'How does a provider answer a request?' },
  a5: {
    sv: 'Fält för fält, på ungefär en halvtimme. Svaren är förseglade till sista svarstid.',
    en: 'Field by field, in about half an hour. Proposals are sealed until the deadline.',
  },
  link5: { sv: 'Så går en förfrågan till', en: 'How a request works' },
  link4: { sv: 'Hitta ditt lärcentrum', en: 'Find your learning centre' },
  q4: { sv: 'Vem kontaktar jag?', en: 'Whom do I contact?' },
  a4: {
    sv: 'Lärcentrumet i din kommun. Du hittar det på sidan om regionen.',
    en: 'The learning centre in your municipality. You find it on the page about the region.',
  },
} satisfies Messages;
