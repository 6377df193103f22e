// Words of working life that Swedish compounds are often made of; they let compounds be read that no vocabulary names.

const PEOPLE = `administratör agent analytiker anläggare ansvarig apotekare arbetare arbetsledare arkitekt artist assistent barista
barnskötare befäl beredare besiktare biolog biträde bokare brandman byggare chaufför chef coach controller dekoratör designer
diagnostiker direktör doktor drivare ekonom elektriker expedit expert farmare fiskare forskare fotograf frisör fräsare
föreståndare förare förmedlare försäljare förvaltare glasblåsare grafiker guide handledare handläggare hantverkare informatör
ingenjör inköpare inspektör installatör instruktör inventerare jurist kassör kock kommunikatör konditor konstnär konstruktör
konsult kontrollant koordinator kurator körare laborant lackerare ledare lots låssmed läkare lärare löneadministratör makare
marknadsförare maskinist mekaniker modellör montör murare musiker mäklare målare mätare möbelsnickare operatör optiker ordförande
packare pedagog personal pilot planerare plattsättare producent programmerare projektledare projektör provare psykolog redaktör
reparatör revisor rådgivare rörläggare samordnare sekreterare servitör skribent sköterska skötare slaktare smed snickare
sotare specialist spårare städare ställare strateg svarvare svetsare säljare taktäckare tandläkare tekniker terapeut testare
tillverkare tolk tränare tvättare undersköterska uppfödare upphandlare utbildare utredare utvecklare vaktmästare vakt
vårdare värd väktare vägledare ägare översättare`;

const SUBJECTS = `affär allergi anbud anläggning apparat apotek arkiv arrende asfalt automation avdelning avfall avlopp avtal bageri bank
barn batteri beläggning betong bibliotek bil bild biologi blod bokföring bostad brand bro brunn buss butik bygg byggnad båt cell chark
cykel dans data databas demens dialys djur dokument drift dryck dusch dörr ekonomi el elektronik elkraft energi event fabrik fartyg
fasad fastighet film fisk flyg fog fordon fot foto frisk fritid frukt fysik fält fönster förband förpackning församling försäkring
förskola gas geodata geologi glas golv gips gjut grafik grund gruva gräv grönsak gård handel hantverk hem hiss hjul hjälpmedel hotell hud hund
hus hydraulik hygien häst hälsa hår hörsel industri information infrastruktur installation instrument intensivvård internet investering
isolering jakt jord juridik järn järnväg kabel kemi keramik kirurgi kläd klimat kommun kommunikation konferens konst
konstruktion kontor konto kost kraft kran kredit kris kropp kultur kundtjänst kvalitet kyl kyrka kyrko kök kött lack lager lantbruk
larm last lastbil ledning lekplats lingvistik livsmedel ljud ljus logistik lok lokal luft läder läkemedel lön löne mark marin marknad
maskin mat material medicin media mejeri metall miljö mjölk mobil mode motor mur musik mål mät mögel möbel natur nät nätverk
odling olja omsorg ombud operation optik ord park patient pedagogik pension personal plan plast plåt polis post press process
produkt produktion program projekt provning psykiatri pump radio recept reception redovisning region rehabilitering reklam resa rese
resurs restaurang revision risk robot rygg räddning ränta rör säkerhet salong samhälle sand service sjuk sjukhus sjukvård sjö skada
skade skatt sko skog skola skyddsrum skydd skönhet skötsel slakt sluss smärta social sol sotning spa spel sport sprut sprutlack språk spår stad stab stall
statistik sten storkök strategi stål städ stöd styr ställning säsong svets sy sångsystem system tak tand tandvård taxi teater
teknik tele telefon telekom test text textil tidning tjänst trafik transformator transport travers trä träd trädgård trafikledning trappa truck
tryck tull tunnel tunnelbana tv tvätt tåg undervisning underhåll ungdom utbildning vatten ventilation verkstad verktyg vind virke
virtuell visning vård väder väg värme växel växt webb yrke ytbehandling åkeri ånga återvinning äldre ögon öra
fiber film lim färg garn tråd tyg ull papp papper pappersmassa massa gummi kalk lera tegel
analys arbete beredning byggande bearbetning befattning behandling design distribution forskning förvaltning försäljning hantering
hållfasthet inredning kontroll kunskap körning lagstiftning ledarskap lära läggning montage montering mätning planering
programmering projektering redigering rengöring reparation rådgivning sanering samordning skärning slipning sömnad sortering stickning
tillverkning tillsyn träning utveckling vetenskap verksamhet vävning`;

/** Lower-case words, each once. */
export const WORKING_LIFE_WORDS: readonly string[] = [...new Set(`${PEOPLE} ${SUBJECTS}`.split(/\s+/))];
