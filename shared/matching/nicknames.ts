// Given names that stand for one another in the languages of petitions. Data; romanised and folded.

/**
 * A line per name: its full forms, short forms and spellings in other languages that one person uses of themselves. A name may
 * stand on several lines (Alex, Sasha). Put together for this program from what is commonly known of each language.
 */
const lines = [
  "alexander alex aleksander aleksandr alexandr alexandre alejandro alessandro oleksandr aliaksandr sasha sascha sasza sashko olek al sandy xander sander lex sandro",
  "alexandra alex aleksandra alejandra alessandra oleksandra sasha sascha sandra ola sandy lexi lesya olesya",
  "andrew andy drew andreas anders andre andrei andrey andrzej andrii andriy andrea andres jedrzej dries",
  "anthony tony anton antonio antoni antonius antoine toni anthon teun",
  "anna anne ann anni annie anya ania anja hanna hannah annika anneke anka anushka asia nan nancy",
  "agnes agnieszka aga inez ines",
  "barbara basia barb barbie babs varvara",
  "benjamin ben benny benji benno beniamin",
  "bernard bernhard bernd bernie bernt bernardo bart",
  "bogdan bohdan bogdana",
  "catherine katherine kathryn katarina katarzyna ekaterina kateryna caterina catarina catalina cathy kathy kate katie kat kitty katja katya katia kasia katka kati karin karen trine katrine katrin kathrin cathrine cathleen kathleen katharina catharina tine",
  "charles charlie chuck carl karl karel carlos carlo charly chas karol",
  "christian chris christiaan krystian kristian cristian christer",
  "christina christine chris christa kristina kristin kristine krystyna cristina tina tine stina chrissy christy stine",
  "christine kristin kristine kirsten kirstine kerstin christel",
  "christopher chris kit topher christoph kristoffer christoffer krzysztof krzysiek cristobal christophe cristoforo stoffer",
  "claus klaus nicklaus niklas nils niels nicholas nicolas nikolaus nikolaj nikolai nikolay nick nico niko nicky mikolaj mykola nicola klaas claes colin kolya",
  "daniel dan danny daniele danilo danylo danil danek daan",
  "daniela danielle dani danuta dana",
  "david dave davy davide dawid davyd taavi",
  "deborah debra deb debbie debby",
  "dennis denis denny denys dionisio",
  "dmitri dmitry dmitriy dmitrij dima dimitri dmytro dimitrios dimitris mitya dymytrii",
  "donald don donny",
  "dorothy dorothea dot dottie dorte dorthe dorota dorothee thea dora",
  "edward ed eddie ned ted teddy eduard edvard eduardo edoardo edouard edek",
  "eleanor eleonora ellie nell nora leonora elinor",
  "elena helena helen helene olena ellen lena ilona yelena jelena alena alyona lenka hela elen eileen lene",
  "elizabeth elisabeth elsbeth elizabet elisabet elzbieta yelizaveta elizaveta yelyzaveta liz lizzie beth betty bess eliza lisa lise liza elsa else elise lisbeth lis ela isabel isabella isabelle bettina betsy libby",
  "emily emilia emilie em emmy emma milly",
  "eric erik erick erich eryk eirik rick",
  "eugene gene yevgeny evgeny evgeni evgeniy evgenij yevhen yevhenii eugen eugenio eugeniusz zhenya jewgenij",
  "eva eve ewa evita ieva yeva ewelina",
  "frances fran francesca franziska francisca franciszka francoise frankie fanny franca",
  "francis frank francesco franz francisco franciszek francois frans franco paco pancho fran frantisek franek",
  "frederick fred freddy frederik fredrik friedrich fryderyk frederic federico fritz freek rick",
  "gabriel gabe gabriele gabriela gabrielle gaby gabi",
  "george georg georges jorge giorgio jerzy yuri yuriy iurii yurii jiri jurgen jorgen joris juri georgi georgy heorhii jurek georgios giorgos yorgos jordi",
  "gerard gerhard gerrit gerald gert gerd gerardo gerry jerry geert",
  "gregory greg gregor grigory grigori hryhorii grzegorz gregorio grzesiek gregers",
  "grace gracie graca gratia grazyna grazia",
  "halina halyna galina galia galya",
  "harold harry harald harrison",
  "henry harry hank henrik hendrik heinrich henri henryk enrico enrique heinz henk hal hein heiner rik",
  "hugh hugo huw hughie",
  "igor ihor ihar",
  "ignatius ignacio nacho ignacy ignazio",
  "irene irina iryna irena ira irka",
  "ivan john johannes johan johann jan jean juan giovanni joao ian hans jens ioannis yannis giannis jannik hannes ivo sean evan eoin",
  "john jack johnny jon",
  "jan janek jasiek",
  "ivan vanya",
  "jacob jakob james jim jimmy jamie jacobus jacques jaime diego giacomo iago jakub kuba jaap jeppe yakov yakiv kobe jake cobus",
  "jane joan joanna johanna jana janet jeanne jeanette giovanna juana janina ioanna yana ivana joanne jo jannie asia hanne jenny jean jehanne hanna",
  "jennifer jen jenny jennie jenni",
  "jeffrey geoffrey jeff geoff jeffery gottfried godfrey",
  "jessica jess jessie",
  "jerome hieronim jeronimo girolamo",
  "joseph joe joey jose josef jozef giuseppe yosef osip yosyp josip pepe jef joost jupp beppe josep seppo",
  "josephine jo josie josefine josefina jozefa giuseppina fien pepa",
  "joshua josh josue",
  "julia julie juliane juliana yulia yuliya iuliia julka giulia jules yuliia",
  "julian jules julius julio giulio julien yulian",
  "konstantin kostya kostiantyn constantin konstanty constantine costas kostas konstantinos",
  "lawrence laurence larry lars laurits lorenz lorenzo laurent laurens lourens laurentius wawrzyniec lauri lorens",
  "laura lauren laurie lara laure",
  "leonard leo len lenny leon leonardo lennart lev leonid",
  "louis lewis lou louie luis luigi ludwig ludvig ludwik lodewijk lutz",
  "louise louisa luise luisa lou lovisa ludwika lulu",
  "lucy lucia lucie lucja lucille luz",
  "luke luca lucas lukas lukasz luc luka",
  "ludmila lyudmila liudmyla liudmila ludmilla luda lyuda mila milla",
  "magdalena magda madeleine madeline magdalene lena malene malena maddie",
  "margaret maggie meg peggy marge margarete margaretha margrethe margit margot margarita margherita marguerite malgorzata gosia greta grete gretel gitte merete marit marita rita daisy grethe marjorie madge mette marharyta griet maret",
  "maria mary marie mariya mariia maryia maja maria-maria mia mitzi masha maryla marysia moira maire marija mareike mieke marijke mari molly polly miriam maryam ria marike marita",
  "mark marc marcus markus marco marko marek marcos",
  "martin marty martijn marcin maarten morten martino martyn",
  "matthew matt matthias mathias mateusz matteo mateo matthieu mathieu matty mads matvey matvii mats matthijs thijs maciej maciek mathew macius",
  "maximilian max maxim maksym maksim maks massimo maxime maximo massimiliano",
  "michael mike mick mickey mikael mikkel michel michal miguel michele mikhail mykhailo mykhaylo misha mischa michiel mihail mihai miho miklos mitch mihajlo michail micheal",
  "monica monika monique moni",
  "natalia natalie nataliia natalya nataliya natasha nathalie nata natalka",
  "nadia nadezhda nadiia nadya nadja nadine nadiya",
  "nathan nathaniel nat nate natan",
  "nina antonina antonia tonya tonia toni",
  "oleg oleh alieh",
  "oliver ollie olivier oliwier noll",
  "olga olha olya helga olia",
  "olivia liv livia liwia ollie",
  "patricia pat patty patti tricia trish patrycja patrizia",
  "patrick pat paddy patryk patrik patrice padraig patricio rick",
  "paul pablo paulus paolo pavel pawel pavlo paulo poul pal pauli paavo pavlik",
  "paula pauline paulina paola pola polina",
  "peter pete piotr petr pedro pietro pierre petro petrus petros petter per peder pyotr piet pieter peer piero pekka petri pavlos perry",
  "philip phil philipp felipe filip filippo philippe flip pip",
  "rebecca becky becca rebekka rebekah rebeca reba",
  "richard rick dick rich richie ricky ricardo riccardo rik ryszard rysiek",
  "robert bob rob bobby robbie roberto rupert ruprecht robin bert robrecht",
  "roger rodger hrodgar rutger ruggero rogier",
  "roman romek romain romano",
  "ronald ron ronnie ronny",
  "rudolf rolf rudy rudi rodolfo",
  "samuel sam sammy samuele",
  "samantha sam sammy",
  "sarah sara sally sadie zara",
  "sebastian seb bastian bas sebastien sebastiano basti bastien",
  "sergei sergey serhii sergiy serhiy sergio serge siarhei serge seryozha sergej",
  "simon szymon simone semyon semen shimon siem",
  "sophia sophie sofia sofie zofia sofiia sofya zosia sonja sonia sonya fie zsofia",
  "stanislav stanislaw stan stas staszek stanislaus",
  "stephen steven steve stefan stephan stefano stepan esteban etienne stevie szczepan stephane steffen staffan stef istvan",
  "stephanie stefanie steffi stefania steph stefi",
  "susan suzanne susanne susanna sue susie suzy zuzanna susana zuzana sanne sanna suse",
  "svetlana svitlana sveta swietlana",
  "tatiana tatyana tetiana tetyana tania tanya tanja tatjana",
  "teresa theresa therese terry tess tessa tereza terezia resi",
  "theodore theo ted teddy teodor theodor fedor fyodor fedir feodor teodoro",
  "thomas tom tommy tomas tomasz tommaso tomek toma thom tamas tuomas",
  "timothy tim timmy tymoteusz timofey tymofii timo timotheus",
  "ursula ulla uschi urszula ula orsola",
  "valentina valya valia walentyna",
  "vera viera wiera vira veronica veronika weronika verena ronnie",
  "victor viktor vic wiktor vittorio vitya",
  "victoria viktoria viktoriia viktoriya vicky vicki wiktoria tori vika vittoria",
  "vincent vince vincenzo vicente wincenty vin",
  "volodymyr vladimir vova vlad wladimir wlodzimierz uladzimir volodya valdemar waldemar vladimiro",
  "vladislav vladyslav wladyslaw vlad ladislav laszlo wladek",
  "vasily vasyl vasiliy basil wasyl vasili bazyli vasilis vasco",
  "viacheslav vyacheslav viatcheslav slava waclaw vaclav",
  "william will bill billy willy wilhelm willem guillaume guillermo guglielmo vilhelm wim liam pim vilmos helmut jelle wilko guilherme",
  "wilhelmina mina minna wilma willemijn mien",
  "xavier javier xaver saverio ksawery",
  "yaroslav jaroslav jaroslaw iaroslav yarik jarek",
  "zachary zach zack zak zacharias zachariah",
  "mohammed muhammad mohamed mohammad mohamad muhammed muhamed mehmet mehmed mahomet mo moh",
  "ahmed ahmad ahmet achmed",
  "ibrahim abraham avraham abram brahim ebrahim abe bram ibro",
  "yusuf youssef yousef yosuf jusuf yousuf",
  "hussein husein hussain hossein husseyin huseyin",
  "fatima fatma fatemeh fatimah fatme fatoumata",
];

/**
 * Short and pet forms: one of them stands for the full forms of its line. Two full forms (Margaret and Mette, Johan and Jens) and
 * two pet forms (Liz and Beth) may be one person, but just as well two sisters or brothers.
 */
export const petNames: ReadonlySet<string> = new Set(
  (
    "alex sasha sascha sasza sashko olek al sandy xander lex sandro ola lexi lesya olesya andy dries tony toni teun ann annie anya ania " +
    "anja anneke anushka asia nan nancy aga basia barb barbie babs ben benny benji benno bernd bernie cathy kathy kate katie kat kitty " +
    "katja katya katia kasia kaska kati tine trine charlie chuck chas karol chris tina chrissy christy kit topher krzysiek stoffer nick " +
    "nico niko nicky kolya dan danny danek daan dave davy deb debbie debby denny dima mitya don donny dot dottie ed eddie ned ted teddy " +
    "edek ellie nell lenka hela liz lizzie beth betty bess liza lise lisa lis ela betsy libby milly em emmy rick gene zhenya fran frankie " +
    "fanny frank franek paco pancho frantisek fred freddy fritz freek gabe gaby gabi gerry jerry gert gerd greg grzesiek hank harry henk hal " +
    "rik huw hughie nacho ira irka jon johnny jack janek vanya jasiek jim jimmy jamie jake kuba jaap kobe diego jo jannie jenny jen " +
    "jennie jenni jeff geoff jess jessie joe joey pepe jef joost jupp beppe seppo josie pepa fien josh jules kostya larry lenny len leo lev " +
    "lou louie lutz lulu luda lyuda mila milla magda lena malene maddie maggie meg peggy marge margot gosia greta grete gretel gitte merete " +
    "marit rita daisy mia mitzi masha marysia mieke molly polly marty matt matty mads thijs macius max maks mike mick mickey misha mischa " +
    "mitch moni natasha nata natalka nadja nate nat natan tonya tonia ollie noll liv pat patty patti tricia trish paddy pete phil flip pip " +
    "becky becca reba dick rich richie ricky rysiek bob rob bobby robbie bert ron ronnie ronny rudy rudi sam sammy sally sadie seb bastian " +
    "bas basti seryozha zosia sonja sonia sonya fie stan stas staszek steve stevie stef steffi steph stefi sue susie suzy suse sveta tania " +
    "tanya tanja tess tessa terry resi theo tom tommy tomek toma tim timmy timo ulla uschi ula valya valia vic vitya vicky vicki tori vika " +
    "vince vin vova vlad volodya wladek slava will bill billy willy wim liam pim mina minna zach zack zak yarik jurek mo moh abe bram ibro"
  ).split(" "),
);

/** Word (romanised) → numbers of its lines, from 1. */
export const nicknameLines: ReadonlyMap<string, readonly number[]> = indexLines();

function indexLines(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [number, line] of lines.entries()) {
    for (const word of line.split(" ")) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [number + 1]);
      else known.push(number + 1);
    }
  }
  return index;
}
