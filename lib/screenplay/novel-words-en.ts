/** Closed lists about people and talk in English prose. Data. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

export const SAY: ReadonlySet<string> = set(`
said says say asked asks replied replies answered answers whispered whispers shouted shouts cried cries called calls
yelled yells screamed screams muttered mutters murmured murmurs mumbled mumbles added adds continued continues explained
explains insisted insists agreed agrees admitted admits snapped snaps growled growls hissed hisses laughed sighed sighs
demanded demands inquired enquired exclaimed declared declares announced announces repeated repeats begged pleaded warned
warns told tells went began begins interrupted observed remarked suggested breathed gasped grunted protested promised
retorted sobbed stammered returned offered ordered urged chuckled croaked barked bellowed drawled purred sniffed huffed
scoffed quipped mused ventured chimed piped blurted groaned moaned wailed shrieked squealed squeaked grumbled rasped wheezed
coughed spat crowed cooed teased joked lied confessed conceded corrected countered challenged pressed persisted prompted
assured reassured reminded informed advised commanded instructed directed intoned recited read quoted sang chanted prayed
cursed swore vowed boasted bragged complained whined argued objected reasoned reflected finished concluded started resumed
proceeded echoed thundered roared boomed hollered hooted snorted giggled snickered choked sputtered stuttered faltered
managed put spoke screeched yelped whimpered sniffled hummed crooned lisped slurred tutted clucked supposed guessed figured
pointed volunteered acknowledged affirmed denied apologized apologised pronounced proclaimed stated noted commented opined
wondered thought think goes translated summarized summarised hazarded rejoined rumbled trilled twittered wept thanked
greeted coaxed soothed chided scolded rebuked admonished cautioned counseled counselled cut broke
`);
/** Verbs that need a word more to mean speech: went on, put in. */
const NEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["went", set("on")],
  ["goes", set("on")],
  ["put", set("in")],
  ["cut", set("in")],
  ["broke", set("in")],
  ["pointed", set("out")],
]);
export const isSay = (verb: string | undefined, next: string | undefined): boolean =>
  verb !== undefined && SAY.has(verb) && (NEEDS.get(verb)?.has(next ?? "") ?? true);

export const PRONOUNS: ReadonlySet<string> = set("he she i they we it");
export const DETERMINERS: ReadonlySet<string> = set(
  "the a an his her my our their your this that another one some two three both",
);
/** May stand between a subject and its verb. */
export const ADVERBS: ReadonlySet<string> = set(
  "only just then had finally both all also never still even always almost at last once again now soon quite merely simply has have did would could was is were",
);
export const TITLES: ReadonlySet<string> = set(`
Mr Mrs Miss Ms Dr Doctor Captain Capt Old Aunt Auntie Uncle Lady Lord Sir Dame Father Sister Brother Mother Professor Prof
Inspector Detective Officer Sergeant Sgt Lieutenant Lt Colonel General Major Admiral Commander Private Corporal Agent
Sheriff Deputy Judge Nurse Coach Grandma Grandpa Granny King Queen Prince Princess Duke Duchess Baron Baroness Count
Countess Madame Madam Monsieur Mademoiselle Herr Frau Señor Señora Don Chief Constable President Senator Mayor Principal
Reverend Rev Cousin Little Big Young Saint St Master Mistress Warden Marshal Ranger Pastor Brigadier Squire Matron
`);
/** Words that begin sentences with a capital, and name nobody. */
export const NOT_NAMES: ReadonlySet<string> = set(`
He She I Him Her Me Us Them The A An But And Then When After Before As If So For In On At It This That There They We You
His Its My Their Our Your What Why How Where Who Whose Which Yes No Not Now Only Just Still Every Each Some Somebody Someone
Nobody Nothing Everyone Everybody Everything Anyone Anybody Anything Something Somewhere Nowhere Everywhere Outside Inside
Behind Beside Beyond Below Above Across Around Against Along Among Between Beneath Near Past Through Toward Towards Upon
Within Without Until Till Once Twice Later Finally Suddenly Slowly Quickly Carefully Gently Quietly Softly One Two Three
Four Five Six Seven Eight Nine Ten With From Under Over Even Perhaps Maybe Oh Ah Well Okay Ok Hey Hi Hello Night Morning
Evening Noon Midnight Afternoon Rain Snow Wind Silence Snowflakes Or Nor Yet To Of By Up Down Out Off Into Because Since
While Whether Although Though Unless Instead Besides Meanwhile Otherwise However Therefore Here These Those All Both Most
Many Much More Less Few Another Other Others Such Same Any Either Neither None Again Always Never Ever Already Almost
Also Too Very Quite Rather Sometimes Often Usually Next Last First Second Third Half Tonight Today Tomorrow Yesterday
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March May July September
October November December Christmas Easter English French German American Chinese British Irish Latin God Jesus Christ
Lord Heaven Hell Thank Thanks Please Sorry Good Bad Great Fine Sure Right Left Yeah Yep Nope Nah Look Listen Wait Stop
Come Go Get Let Tell Give Take Make Keep Put Say See Hear Call Ask Try Run Walk Sit Stand Turn Hold Open Close Shut Is
Are Was Were Am Be Been Do Does Did Don't Didn't Doesn't Isn't Aren't Wasn't Weren't Can Can't Could Couldn't Will Won't
Would Wouldn't Shall Should Shouldn't Must Might Have Has Had Haven't Hasn't Hadn't It's That's There's Here's What's
Who's Where's How's Let's I'm I'd I'll I've He's She's He'd She'd We're We've We'll They're You're You've You'll Chapter
Part Book Prologue Epilogue Day Dear Outdoors Downstairs Upstairs Apart Despite During Except Like Unlike Opposite Ahead
Exactly Actually Really Probably Certainly Definitely Apparently Obviously Clearly Strange Funny Whatever Whoever Whenever
Wherever Nonsense Anyway Anyhow Alone Together Half Mad Poor Old Young Little Big Heads Hands Eyes Water Time Everything
`);
/** Nouns for people, and for those who speak in tales. */
export const PERSONS: ReadonlySet<string> = set(`
trucker biker hiker jogger teller dealer gangster rider runner dancer killer robber burglar hitchhiker passenger sniper
butcher florist therapist receptionist salesman saleswoman cop cowboy bellboy janitor landlord lieutenant trooper bailiff
attorney prosecutor witness hostess manager tourist teenager toddler grandson granddaughter mom mum mommy mama momma mam
dad daddy papa grandma grandpa granny nana gran uncle auntie cousin friend roommate boss secretary assistant coach
principal housekeeper cabbie cabdriver bouncer barista cashier librarian gardener coachman footman squire duke duchess
earl countess baron emperor empress commander colonel major admiral marshal sheriff deputy ranger pirate sorcerer
sorceress elf dwarf goblin demon angel devil android alien medic surgeon paramedic reporter editor author writer painter
artist singer musician tailor cobbler blacksmith smith carpenter stable-boy stable-lad stableboy orphan widow widower
bride groom twin twins crowd mob elder chief leader man woman boy girl lady gentleman captain king queen prince princess
doctor nurse sailor soldier guard officer teacher student child kid stranger keeper fisherman farmer priest monk nun
waiter waitress driver clerk shopkeeper innkeeper landlady baker witch wizard mother father brother sister son daughter
wife husband grandmother grandfather aunt maid butler detective inspector sergeant general knight thief ghost robot
machine dog cat wolf fox bear rabbit bird dragon conductor porter creature judge lawyer barman bartender
barkeep cook chef pilot engineer vicar policeman policewoman constable merchant beggar miller hunter neighbour neighbor
visitor customer clown giant mayor professor solicitor barrister banker broker guide sentry scout squire herald
minister pastor reverend bishop abbot abbess curate rector sexton verger mate bosun boatswain helmsman navigator gunner
steward stewardess purser deckhand ferryman boatman lad lass lassie fellow chap bloke guy gal dame youth youngster
urchin newcomer intruder caller guest hostess mistress master servant footman valet governess nanny tutor headmaster
headmistress matron schoolmaster schoolmistress schoolgirl schoolboy pupil classmate teammate partner colleague
supervisor foreman worker labourer laborer miner plumber electrician mechanic technician scientist researcher analyst
programmer hacker operator dispatcher agent spy assassin mercenary bandit outlaw bounty-hunter prisoner convict inmate
warden jailer gaoler guardsman watchman patrolman marshal archer swordsman warrior barbarian mage magician enchantress
oracle prophet seer priestess apprentice alchemist healer herbalist midwife hermit pilgrim traveller traveler wanderer
peddler pedlar tinker trader vendor grocer publican hostler ostler groom jockey shepherd goatherd woodcutter woodsman
gamekeeper huntsman trapper rancher cowhand gunslinger gambler card-sharp stationmaster signalman postman postmistress
mailman courier messenger delivery-man fireman firefighter lifeguard coroner pathologist patient counselor counsellor
psychiatrist dentist vet veterinarian pharmacist chemist architect contractor photographer director actor actress
producer agent designer intern boyfriend girlfriend fiancé fiancée lover ex stepmother stepfather stepsister
stepbrother niece nephew grandchild godmother godfather baby infant tween adolescent senior spinster bachelor dowager
heiress lord viscount marquess marquis baroness chancellor senator governor ambassador diplomat president councilman
councillor alderman squire bailiff magistrate hangman executioner gravedigger undertaker sculptor poet novelist
journalist publisher printer bookseller antiquary curator organist violinist pianist drummer guitarist tuner choirboy
computer intelligence ship spirit fairy sprite nymph mermaid troll ogre vampire werewolf zombie skeleton golem djinn
genie imp phoenix unicorn horse mare pony donkey goat sheep lamb cow bull pig hen rooster goose duck owl raven crow
sparrow parrot mouse rat hedgehog squirrel badger otter frog toad turtle tortoise snake lion tiger elephant monkey
barmaid hairdresser barber seamstress dressmaker laundress washerwoman charwoman scullion undergardener underbutler
caretaker doorman concierge usher ticket-seller conductor stoker fireman navvy docker stevedore
`);
/** Those of them who hardly ever talk. */
export const ANIMALS: ReadonlySet<string> = set(
  "dog cat wolf fox bear rabbit bird dragon horse mare pony donkey goat sheep lamb cow bull pig hen rooster goose duck owl raven crow sparrow parrot mouse rat hedgehog squirrel badger otter frog toad turtle tortoise snake lion tiger elephant monkey machine ship computer figure creature",
);
const MEN = set(
  "vicar priest bishop curate rector monk abbot constable sergeant captain sailor soldier knight dwarf butler footman coachman blacksmith smith fisherman barman bosun sexton magistrate gamekeeper huntsman woodcutter colonel general admiral squire duke earl baron sheriff gunslinger cowboy rancher butcher porter sailmaker helmsman solicitor",
);
const WOMEN = set(
  "nurse maid governess midwife seamstress barmaid matron widow nun housekeeper charwoman laundress bride",
);
/** Whom a trade makes one think of; a hint. */
export const typicalGender = (noun: string): "male" | "female" | null =>
  MEN.has(noun) ? "male" : WOMEN.has(noun) ? "female" : null;
export const CROWDS: ReadonlySet<string> = set(
  "men women boys girls children kids soldiers guards students villagers sailors twins crowd mob others people both audience class voices brothers sisters",
);
/** Somebody heard, not named. */
export const VOICES: ReadonlySet<string> = set("voice voices someone somebody");
/** Past forms without -ed, of what people do beside what they say. */
export const PAST: ReadonlySet<string> = set(`
was were had did stood sat looked took went came ran got put said felt saw held gave left made told turned shook leaned
leant could would kept began rose fell threw caught bit drew wore spoke found thought knew let set sent lit hung shut
shot rode rang rubbed slid spun stuck struck swung tore woke wrote ate drank broke brought bought built chose cut dealt
drove flew forgot froze grew heard hid hit hurt laid lay led lent lost meant met paid read sank sang slept spent split
spread stole swept swore taught understood won wound crept knelt leapt dug fed fled flung fought clung bent burst cast
bound blew shone shrank sprang stank strode stung wept withdrew smelt spat spilt sought stared blinked
smiles looks turns sits stands walks nods says asks shakes leans takes puts gets goes comes holds lifts laughs sighs
stares shrugs grins frowns reaches pulls pushes opens closes steps stops starts keeps
`);
