// Needs as people write them, of many trades, with what a study counsellor would show among the first three.

export type EverydayNeed = {
  readonly text: string;
  /** Ids of concepts: an offer that leads to one of them would be shown. */
  readonly accepts: readonly string[];
  /** Titles that would be shown from lists of programmes without outcomes. */
  readonly titles: RegExp;
};

/** The need also tells what the workplace does today, in words of another trade than the one that is asked for. */
export const TELLING: readonly EverydayNeed[] = [
  need(
    'vi säljer elbilar nu och behöver någon som kan sätta upp laddstolpar',
    'laddstationer',
    /laddst|elinst|elektriker/i,
  ),
  need(
    'Vi är ett hotell med egen restaurang. Personalen måste lära sig att svara på mejl på tyska.',
    'tyska',
    /tysk/i,
  ),
  need(
    'Vi kör timmer åt tre bolag. Nu saknar vi någon som kan svetsa ihop flaken när de spricker.',
    'svetsning mig-mag-svetsning tig-svetsning',
    /svets/i,
  ),
  need(
    'På bageriet gör vi bröd och tårtor till tio butiker, men ingen av oss kan bokföring.',
    'bokforing redovisning',
    /bokför|redovisning|ekonom|lön/i,
  ),
  need(
    'vårt äldreboende har fyrtio platser och vi behöver bättre koll på vår budget',
    'budgetarbete ekonomistyrning',
    /ekonom|controller|redovisning/i,
  ),
  need(
    'Eftersom vi har börjat leverera matkassar med egna bilar behöver vi lära oss att räkna på rutter',
    'transportplanering transportledare logistikplanering',
    /transport|logist|speditör/i,
  ),
  need(
    'Jag driver en frisörsalong med fem stolar. Jag skulle vilja synas bättre i sociala medier.',
    'sociala-medier digital-marknadsforing marknadsforing',
    /social|marknadsf|content|kommunikat/i,
  ),
  need(
    'Snickarna bygger altaner hela sommaren. Det de saknar är kunskap om hur man lämnar anbud.',
    'anbud kalkylering-bygg',
    /anbud|kalkyl|upphandl|inköp/i,
  ),
  need(
    'vi måste kunna ta hand om en kollega som mår psykiskt dåligt, vi är ett gäng rörmokare och pratar mest om jobbet',
    'psykisk-ohalsa suicidprevention',
    /psyk|behandling|hälsa/i,
  ),
  need(
    'Undersköterskorna i vår hemtjänst kör bil mellan kunderna hela dagarna och behöver lära sig att köra på mindre bränsle',
    'sparsam-korning',
    /förare|transport/i,
  ),
  need(
    'Vi odlar tomater i växthus och det behövs någon som kan laga truckarna när de går sönder',
    'felsokning-av-maskiner lastbilsmekanik fordonsreparation felsokning-av-el hydraulik',
    /mekaniker|underhåll|fordon|reparat/i,
  ),
  need(
    'Vi städar skolor och kontor i hela länet. Ny personal har svårt med svenskan när de ska skriva rapporter.',
    'skriva-i-arbetet yrkessvenska svenska-som-andrasprak svensk-grammatik',
    /svensk|språk/i,
  ),
  need(
    'Vår verkstad svetsar och fräser åt fordonsindustrin och söker utbildning i miljöledning och intern revision',
    'intern-revision miljoledning kvalitetsarbete',
    /miljö|kvalitet|hållbar/i,
  ),
  need('Åkeriet har tolv lastbilar och vi vill lära oss Excel ordentligt', 'excel', /excel|data|bi-|analyt/i),
  need(
    'Barnen på förskolan leker ute hela dagarna och vi vill kunna beskära våra äppelträd',
    'tradbeskarning tradgardsskotsel',
    /trädgård|arborist/i,
  ),
  need(
    'Restaurangen ligger vid vattnet och vi har mycket turister. Nu har vi brist på folk som kan hjärt-lungräddning.',
    'hjart-lungraddning forsta-hjalpen',
    /ambulans|sjukvård|räddning/i,
  ),
  need(
    'Vi tillverkar fönster i trä med sexton anställda. Två har blivit chefer och behöver lära sig leda andra.',
    'ledarskap arbetsledning coachande-ledarskap',
    /led(a|are|ning)|chef/i,
  ),
  need(
    'Kommunens vattenverk är gammalt men i drift. Ingen kan göra en vettig upphandling av pumpar.',
    'offentlig-upphandling',
    /upphandl|inköp/i,
  ),
  need(
    'Säljarna ringer hundra samtal om dagen, de kan inte teckenspråk och vi har fått döva kollegor',
    'svenskt-teckensprak',
    /teckenspråk|tolk/i,
  ),
  need(
    'We run a small dairy farm with sixty cows and need to learn how to program in Python',
    'python programmering',
    /python|programm|utveckl/i,
  ),
  need(
    'Our welders work in two shifts. They lack first aid training.',
    'forsta-hjalpen hjart-lungraddning',
    /ambulans|first aid|räddning/i,
  ),
  need(
    'we bake bread all night and sell it in our own shop, but we need someone who can install solar panels on the roof',
    'solcellsinstallation solcellsmontor',
    /solcell|solenergi|elinst|elektriker|solar/i,
  ),
];

/** Nothing but what is asked for, or with the same trade beside it. */
export const ASKING: readonly EverydayNeed[] = [
  need('två av de nya på lagret saknar truckkort', 'truckkorning', /truck|lager|logist/i),
  need(
    'personalen på hemtjänsten har svårt att skriva på svenska i journalen',
    'varddokumentation vardsvenska',
    /sekreterare|svensk|vårdadmin/i,
  ),
  need(
    'vi får så många reklamationer på fogarna, grabbarna behöver bli säkrare på att svetsa rostfritt',
    'tig-svetsning rostfritt-stal svetsning mig-mag-svetsning',
    /svets/i,
  ),
  need(
    'underhållet kan inte felsöka styrningen i maskinerna när det står still',
    'plc-programmering felsokning-av-maskiner automation',
    /automation|underhåll|drifttekn|mekatron|styr/i,
  ),
  need(
    'köket vill kunna laga mer mat från grunden till äldre',
    'kost-for-aldre storkoksmatlagning matlagning specialkost',
    /kock|kost|kök|mat/i,
  ),
  need(
    'nya arbetsledare som aldrig har lett någon förut',
    'arbetsledning ledarskap',
    /led(a|are|ning)|chef/i,
  ),
  need(
    'undersköterskorna ska börja ge insulin på delegering',
    'insulingivning diabetesvard delegering-i-varden',
    /undersköt|sjukvård|vård/i,
  ),
  need('vi behöver någon som kan köra skotare i skogen', 'skotarkorning skogsmaskinforare', /skog/i),
  need('kassapersonalen måste klara engelska med turisterna', 'engelska affarsengelska', /engelsk|turis/i),
  need(
    'barnskötare som behöver lära sig bemöta barn med autism',
    'neuropsykiatriska-funktionsnedsattningar tydliggorande-pedagogik lagaffektivt-bemotande',
    /npf|autism|pedagog|stöd/i,
  ),
  need(
    'det nya bokföringsprogrammet begriper ingen',
    'bokforing ekonomisystem',
    /bokför|redovisning|ekonom/i,
  ),
  need('truckkort till tre personer', 'truckkorning', /truck|lager|logist/i),
  need('Svetsare behövs till verkstaden', 'svetsning mig-mag-svetsning tig-svetsning', /svets/i),
  need(
    'vi har ingen som kan göra lönerna när Birgitta går i pension',
    'lonehantering loneadministrator',
    /lön/i,
  ),
  need('chaufförerna måste förnya sitt YKB', 'yrkeskompetensbevis', /förare|ykb|transport/i),
  need(
    'vi behöver inte truckkort utan någon som kan köra grävmaskin',
    'gravmaskin anlaggningsmaskiner',
    /anlägg|maskin|schakt/i,
  ),
  need(
    'personalen vågar inte prata med anhöriga när någon är döende',
    'palliativ-vard anhorigstod',
    /palliativ|vård|undersköt/i,
  ),
  need(
    'Vi ska montera solceller på ladugårdar och behöver lära oss jobba säkert på tak',
    'arbete-pa-hog-hojd solcellsinstallation',
    /sol|tak|ställning|el(inst|ektr)/i,
  ),
  need('the nurses need to get better at wound care', 'sarvard trycksarsprevention', /sjuk|vård/i),
  need(
    'Ungdomarna på vårt boende hamnar i bråk. Vi vill lära oss att lugna ner läget.',
    'lagaffektivt-bemotande hot-och-vald konflikthantering',
    /stöd|behandling|bemöt/i,
  ),
];

function need(text: string, accepts: string, titles: RegExp): EverydayNeed {
  return { text, accepts: accepts.split(' '), titles };
}
