import type { Messages } from '../../platform/i18n.ts';

/** The published rule; `orderRule` fills in the values of the rule set that runs. */
export const rule = {
  title: { sv: 'Så ordnas listan', en: 'How the list is ordered' },
  lead: {
    sv: 'Listan är ordnad efter passform i steg om {band} poäng. Inom ett steg avgör lotten (nummer {lot}). Ingen kan köpa eller få en plats i listan.',
    en: 'The list is ordered by fit in steps of {band} points. Within a step the order is drawn by lot (number {lot}). Nobody can buy or be given a place in the list.',
  },
  conditions: {
    sv: 'Först prövas villkoren: {conditions}. Ett utbud som inte uppfyller ett villkor lämnas utanför, och listan säger vilket. Uppgifter som saknas räknas varken som ja eller nej.',
    en: 'First the conditions are checked: {conditions}. An offer that breaks a condition is left out, and the list says which one. Missing facts count neither as yes nor as no.',
  },
  weights: {
    sv: 'Passformen är högst 100 poäng: {weights}. Det som behovet inte frågar efter räknas inte; då delar de andra delarna på poängen.',
    en: 'Fit is at most 100 points: {weights}. What the need does not ask for does not count; the other parts then share its points.',
  },
  unknown: {
    sv: 'En uppgift som saknas ger inga poäng, men stänger inte ute.',
    en: 'A missing fact earns no points, but shuts nobody out.',
  },
  content: {
    sv: 'Innehållet bedöms på orden i titel, lärandemål och beskrivning (högst {words} ord), på begreppen de nämner och på områdena de hör till. Fler upprepningar hjälper inte. Utbud vars innehåll når mindre än {floor} procent av det bästa jämförs inte.',
    en: 'Content is judged by the words of title, outcomes and description (at most {words} words), the concepts that they name and the areas that they belong to. Repeating does not help. Offers whose content reaches less than {floor} per cent of the best are not compared.',
  },
  fields: {
    sv: 'Ett ord räknas {title} gånger i titeln, {outcomes} i lärandemålen och {description} i beskrivningen. Efter {saturation} räkningar har ordet gett hälften av det mesta som det kan ge.',
    en: 'A word counts {title} times in the title, {outcomes} in the outcomes and {description} in the description. After {saturation} counts the word has given half of the most that it can give.',
  },
  misspelt: {
    sv: 'Ett ord i behovet som ordlistan inte känner läses också som det närmaste ord den känner. Det väger då {share} procent av ett känt ord, och listan säger hur ordet lästes.',
    en: 'A word of the need that the vocabulary does not know is also read as the closest one that it knows. It then weighs {share} per cent of a known word, and the list says how it was read.',
  },
  told: {
    sv: 'Säger behovet vad som efterfrågas (”behöver”, ”saknar”, ”kan inte”) räknas de orden fullt. Orden för vilka som ska lära sig väger då {learner} procent, och ord i satser som bara berättar om arbetsplatsen (”vi säljer elbilar nu”) {tells} procent. Annars räknas alla ord lika.',
    en: 'When a need says what is asked for (“need”, “lack”, “cannot”), those words count in full. The words for who shall learn then weigh {learner} per cent, and words of clauses that only tell of the workplace (“we sell electric cars now”) {tells} per cent. Otherwise all words count alike.',
  },
  level: {
    sv: 'Nivån ger full poäng när utbudet leder dit behovet vill. För varje nivå därutöver minskar poängen med {beyond} procent. Leder utbudet inte ända dit ger nivån inga poäng.',
    en: 'Level gives full points when the offer leads where the need wants to go. Each level beyond takes {beyond} per cent away. An offer that does not lead all the way gets no points for level.',
  },
  place: {
    sv: 'Platsen ger full poäng inom {nearKm} km fågelvägen och när utbudet kommer till arbetsplatsen eller ges på distans. Längre bort minskar poängen jämnt: till {atLimit} procent vid behovets egen gräns, eller till noll vid {farKm} km när behovet inte har någon.',
    en: 'Place gives full points within {nearKm} km as the crow flies, and when the offer comes to the workplace or is given at a distance. Farther away the points shrink evenly: to {atLimit} per cent at the need’s own limit, or to nothing at {farKm} km where the need has none.',
  },
  timeAndForm: {
    sv: 'Tiden ger full poäng när en start och tiderna på dagen passar, och en del av poängen när bara något passar. Formen ger full poäng när den är en av dem som behovet frågar efter, och {blended} procent när utbudet blandar den med en annan.',
    en: 'Time gives full points when a start and the times of day fit, and part of them when only some do. Form gives full points when it is one that the need asks for, and {blended} per cent when the offer blends it with another.',
  },
  lot: {
    sv: 'Lotten dras ur behovet självt. Samma behov ger samma lott, så vem som helst kan göra om listan.',
    en: 'The lot is drawn from the need itself. The same need gives the same lot, so anyone can make the list again.',
  },
  notCounted: {
    sv: 'Anordnarens namn, storlek, kommun, antal utbud och registreringsdag påverkar inte ordningen. Utbud från förmedlarens egen kommun märks ut men flyttas inte.',
    en: 'The provider’s name, size, municipality, number of offers and date of registration do not affect the order. Offers from the broker’s own municipality are marked but not moved.',
  },
  version: {
    sv: 'Regel {id}, version {version}.',
    en: 'Rule {id}, version {version}.',
  },
  measured: {
    sv: 'Uppmätt träffsäkerhet {on}: {ndcg10} av 1 (nDCG@10), med {queries} frågor till {programmes} utbildningar inom yrkeshögskolan.',
    en: 'Measured quality on {on}: {ndcg10} of 1 (nDCG@10), with {queries} queries to {programmes} programmes of higher vocational education.',
  },
} satisfies Messages;
