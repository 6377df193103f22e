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
  misspelt: {
    sv: 'Ett ord i behovet som ordlistan inte känner läses också som det närmaste ord den känner. Det väger då {share} procent av ett känt ord, och listan säger hur ordet lästes.',
    en: 'A word of the need that the vocabulary does not know is also read as the closest one that it knows. It then weighs {share} per cent of a known word, and the list says how it was read.',
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
