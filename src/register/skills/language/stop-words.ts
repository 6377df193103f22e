// Words that say nothing about what is to be learnt: those of the language, and those of courses and of the labour market.
import { stemSwedish } from './swedish-stem.ts';

const SWEDISH = `aldrig alla allt alltid alltså andra annan annat att av bakom bara behöva behöver behövs behövde blev bli
blir blivit bort bra bör båda bäst bättre cirka ca d där de del delar dels dem den denna dennes deras dess dessa det detta
dig din dina dit ditt dock du där därför då efter eftersom ej eller emot en endast enligt ens er era ett etc exempelvis få
får fick fler flera flesta fn form fram framför från för före först första genom ge ger ges gjorde gjort god goda gott gå
går gör göra ha hade haft han hans har hela hel hellre helst helt henne hennes hon honom hos hur här hög högre höga i
ibland icke igen in inga ingen inget innan inne inom inte inför ja jag ju just kan kanske kom komma kommer kring kunde
kunna kunnat kvar lika lite liten litet lång längre man med mellan men mer mest mig min mina minst mindre mitt mot mycket
många mån måste möjligt nej ner ni nog nu ny nya nytt nyare när någon något några nödvändigt och också ofta olika om oss
på redan rätt samt samma sedan ser sig sin sina sitt sjuk själv ska skall skulle som stor stora stort största så sådan
sådana sådant ta tar tas till tillsammans trots två tre under upp ur ut utan utanför utifrån vad var vara varav varför
varit varje vars vem vi via vid vidare vill viss vissa vår våra vårt väl vilka vilken vilket än ändå är även åt över övrig
övriga övrigt
mfl m.fl bl.a t.ex tex osv dvs resp respektive inkl exkl samtliga både enkla enkelt behov idag
börja börjar finns finnas sker skett vore något nån vet tycker tror hjälp lär sätt saker sånt litegrann gärna snarast snart`;

/** How people tell of their days: amounts, times, and verbs that every sentence needs. */
const EVERYDAY = `en ett noll fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
trettio fyrtio femtio sextio hundra tusen halv halva hälften tredjedel fjärdedel stycken stycke ungefär ganska nästan lagom
varannan båda ensam ensamma flertal antal dag dagar dagen dagarna dagens kväll kvällen kvällar kvällarna natt natten nätter morgon
morgonen vecka veckan veckor månad månaden månader timme timmar timmen minut minuter året årets tid tider tiden gång gånger
ibland januari februari mars april maj juni juli augusti september oktober november december våren sommaren hösten vintern
måndag tisdag onsdag torsdag fredag lördag söndag igår idag imorgon innan efteråt sista senaste
folk folket hemma gammal gamla ung unga egen eget egna själva resten rest huvud huvudet lycka namn rad slag typ sort
starta startar startade sluta slutar slutade köpa köper köpt köpte tycka tycker tyckte säga säger sa sagt höra hör hörde hört
låta låter titta tittar tittade händer hända hänt springa springer hämta hämtar ropa ropar ringa ringer fråga frågar svara
våga vågar rädd rädda orolig trött trötta dum dumma duktig duktiga konstigt konstig läskig läskigt jättebra jätte liksom
prova provar hålla håller hitta hittar titt sitta sitter stå står ligga ligger slå slår ge kunde vet visste veta tänka tänker
tro förstå förstår förstått hjälp hjälper behålla bli gick gånger kallar heter handlar gäller verkar betyder räcker saknar
saknas svårt svår svåra lätt lätta fortfarande knappt bara aldrig ständigt snabbt fort sakta riktigt riktig ordentligt
kryssar sticker skickar skicka skickade skickat fått gett beslutat beslutade brukar orkar hinner slipper lyckas försöker
anmärkning vikarie kund kunden kunder kunderna vilja prata pratar pratat papper`;

const ENGLISH = `a about all also an and any are as at be been but by can could do does for from had has have he her his how
i if in into is it its may more most must my need needs no not of on one or other our out she should so some such than that
the their them then there these they this those to under up us use used using want was we were what when where which who will
with within would you your`;

/** What every course, job or need says of itself; alone they lead nowhere. */
const DOMAIN = `utbildning utbildningar utbildningen utbildningens utbildningarna utbilda utbildas utbildad kurs kurser kursen
kursens kurserna program programmet programmen yrkeshögskola yrkeshögskoleutbildning yrkesutbildning specialistutbildning
påbyggnadsutbildning grundutbildning vidareutbildning fortbildning kompetensutveckling gymnasieskolans gymnasieskola
högskoleutbildning yrkeshögskolan kompetens kompetenser kunskap kunskaper färdighet färdigheter förmåga förmågor examen
studerande deltagare deltagaren elev elever student studenter lär lära lärande lia termin veckor poäng praktik kursplan
inriktning specificerad generell nivå grundläggande grund grunder grunderna introduktion ingår innehåll omfattar omfattning
yrke yrken yrket yrkesroll yrkesrollen yrkesområde bransch branschen branscher arbete arbeta arbetar arbetet arbetsuppgift
arbetsuppgifter uppgifter jobb jobba jobbar jobben anställd anställda anställning anställningar arbetsmarknad arbetsmarknaden
arbetsgivare arbetsförmedlingen företag företaget företagen verksamhet verksamheten verksamheter efterfrågan brist
konkurrens konkurrensen bedömer bedömningen bedöms prognos procent andel kvinnor män sverige svensk svenska år åren
möjligheter möjligheterna möjlighet personer person personal personalen medarbetare ledig lediga söker sökande exempel
erfarenhet erfarenheter krävs krav medför innebär närmaste sikt lita hit hör fler tid närvarande framtid framtiden goda
utför svarar ansvarar behörig roll samband hjälpa
training course courses education programme program skill skills competence competences knowledge learning learn
ability abilities work working job jobs employee employees staff level basic introduction`;

const stopWords = new Set(`${SWEDISH} ${EVERYDAY} ${ENGLISH} ${DOMAIN}`.split(/\s+/));
const LONG_WORD = 5;
const stopStems = new Set(Array.from(stopWords, stemSwedish));
const swedish = new Set(SWEDISH.split(/\s+/));
const english = new Set(ENGLISH.split(/\s+/));

/** Whether a lower-case word says nothing about what is to be learnt. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Those that are long enough to be misspelt and known again. */
export function longStopWords(): string[] {
  return [...stopWords].filter((word) => word.length >= LONG_WORD);
}

/** Whether a lower-case word is one of these in another form: deltagarna, hittats. */
export function isFormOfStopWord(word: string): boolean {
  return stopStems.has(stemSwedish(word));
}

/** The language that the small words of a text belong to; Swedish when nothing tells. */
export function guessLanguage(words: Iterable<string>): 'sv' | 'en' {
  let lead = 0;
  for (const word of words) {
    if (swedish.has(word)) lead += 1;
    if (english.has(word)) lead -= 1;
  }
  return lead < 0 ? 'en' : 'sv';
}
