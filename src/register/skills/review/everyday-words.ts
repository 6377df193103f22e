// Words by which people tell of their work and that name no competence. What this list lacks is decided once on the
// review page, and remembered there.
import { inflectionStem } from '../language/stem.ts';

const EVERYDAY = `klara klarar klarade klarat runt tillbaka tillbaks gå gått visa visar visade borde byta byter bytte byts
gemensam gemensamt gemensamma berätta berättar berättade skratta skrattar nicka nickar lugn lugnt lugna vanlig vanligt van vana
kollega kollegor kollegan kollegorna chef chefen chefer cheferna pension pensionen semester sjuk sjuka sjukskriven kvällstid
dagtid kvällsskift kvällsskiftet nattskift dagskift dagskiftet skiftet skift skiften klockan självständig självständigt självständiga egentligen
kanske verkligen faktiskt alltså ändå åtminstone ungefär tyvärr dessutom däremot annars antingen båda dessa sådant förra
nästa näst sist början slutet mitten hela halva delen stund stunden period perioden säsongen sommaren
läget läge fall fallet sätt sättet vägen sidan sidor bild bilder bok böcker papper papperet lista listan listor linje linjen
försök försöket vända vändan vändor tog togs still
rum rummet bord bordet hus huset dörr dörren golv golvet plats platsen platser lokal lokalen lokaler
tacka tackar tackade lova lovar lovade glömma glömmer glömt missa missar missade tappa tappar tappade vänta väntar väntade
dröja dröjer klaga klagar klagade gissa gissar lösa löser löste stanna stannar stannade stoppa stoppar flytta flyttar flyttade
skriva skriver skrev läsa läser läste lämna lämnar lämnade möta möter mötte träffa träffar träffade välja väljer valde
öka ökar ökade minska minskar minskade ändra ändrar ändrade förändra förnya förnyar ersätta ersätter
växa växer vuxit räcka sakna saknar saknade önska önskar önskade hoppas hoppades behövde kräva kräver krävde
använda använder använde användas fungera fungerar fungerade hantera hanterar hanterade kontrollera följa följer följde
bygga bygger byggde dra drar drog bära bär bar lyfta lyfter lyfte öppna öppnar öppnade stänga stänger stängde
känna känner kände tänkt tänkte trodde lärde lärt kört köra kör körde åka åker åkte ställa ställer ställde lägga lägger lade
problem problemet problemen fel felet felen orsak orsaken anledning fråga frågan frågor svaret svar krav kravet kraven
mål målet målen resultat resultatet kvalitet kvaliteten nivån nivåer chans chansen risk risken risker
grupp gruppen grupper grupperna lag laget arbetslag arbetslaget team teamet vikarier vikarierna sommarvikarie sommarvikarier
gäng gänget kille killar tjej tjejer man kvinna barn barnen familj vän vänner granne grannar gubbe gubbar människa människor
bättre sämre sämst mindre större längst först senare tidigare igen ofta sällan alltid aldrig ibland överallt någonstans
viktig viktigt viktiga möjlig möjligt omöjligt säker säkert osäker osäkra tydlig tydligt tydliga klart färdig färdigt färdiga
enkel enkelt svag svaga stark starkt starka tung tungt tunga kort korta lång långa hög låg låga bred brett djup djupt
snabb snabbare långsam tyst tyst tysta högt lågt full fullt fulla tom tomt ren rent smutsig kall kallt varm varmt
glad glada arg arga stressad stressade ovan ovana motiverad motiverade intresserad intresserade beredd beredda
annorlunda likadant samtidigt tillräckligt tillräcklig lagom direkt genast strax plötsligt hittills
nytt nya gammalt gamla modern moderna vuxna egna särskilt särskild särskilda speciell speciellt
förklara förklarar förklaras förklaring påstå påstår mena menar menade syfta bestå består bero beror bidra tillhöra ingå
stycken par par tiotal tjog omgång omgångar tillfälle tillfällen tillfället träff träffen möte mötet möten
pengar kostar kostade kosta dyr dyrt dyra billig billigt budget råd timmarna dygn dygnet helg helgen helger vardag vardagar
ute inne uppe nere hemifrån bortom bredvid ovanpå framåt bakåt vidare iväg förbi emot ihop isär
efterfråga erbjuda erbjuder behövas levererar leverera saknades finnas funnits varit blivit kommit tagit gjorts fått sett hört
omkring knappast tanke tanken sort sorts vis vanligtvis ordning ordningen system systemet saken sakerna grej grejer grejen
ensam självklart självklar bokstavligen åldrar ålder åldern halvår halvåret kvartal åtta annan
kontakta mejla mejlar telefon telefonen ringde ring mobil mobilen dator datorn skärm skärmen`;

const stems = new Set(EVERYDAY.split(/\s+/).map(inflectionStem));

/** Whether a lower-case word is an everyday one, in any form. */
export function isEverydayWord(word: string): boolean {
  return stems.has(inflectionStem(word));
}
