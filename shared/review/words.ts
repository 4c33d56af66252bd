// The words that passphrases are made of: common, short, and each unlike every other to the ear. Our own choice.

/**
 * 1296 (6⁴) words of 3 to 8 letters. No two differ by one letter only or sound alike, and none is the beginning of another, so
 * that a phrase is understood over a telephone and read in one way only, even when it is written without spaces. Words that are
 * spelt in several ways, that sound like a word not in the list, or that hurt, are left out.
 */
export const passphraseWords: readonly string[] = `
abacus absent absorb accept account achieve acorn acrobat action active actor adapt address admiral adult advise
agenda agile agree airport airy album alcove alder alert algae alibi allow almond alpaca amazing amber amount amuse
anchor anchovy ancient animal answer anthem anvil anybody apology applaud apple apricot apron arcade archer ardent
arena armada arrive arrow article artist aspect assist athlete atlas atom attend attic auger author autumn avenue
average avocado awake award awkward awning axle baboon bacon badger bagel baggage baker balance balcony ballad balloon
ballot bamboo banana bandage banjo banner barber bargain bark barley barrel barrier bashful basil bathe bathtub
battery bay bazaar beard bedroom beetle begin behave believe belt bench bicycle binder birch biscuit bison blanket
blender blink blossom blow blunt bobcat boil bonfire bonnet bonus boot borrow boulder bounce boxer bracket brain
branch brave breeze brick bride brief bright bring broker broom broth brush bubble bucket buckle budget buffalo build
bulb bumpy bundle burger busy butcher butter button buzzard cabbage cabinet cactus cadet calcium calm camel camera
canal canary cancel candle candy canoe canvas canyon captain caramel caravan careful cargo carpet carry carve cascade
cashew cashier castle casual cedar celery central century ceramic chalk change channel chapter chariot charity chart
cheddar cheer chef chemist cherry chicken chicory child chimney chisel choose chorus chubby chuckle cinema circle
circuit circus citizen city civil clamp classic clay clean cliff climate climb clinic clock cloud club clumsy coach
coaster cobbler cobra cobweb coconut coffee collar collect college colony column combine comedy comet comfy comma
common company compare compass concert conduct connect contest cookie copper copy coral corner cosmos costume cottage
cougar couple courage cousin cow coyote crab cracker cradle crafty crate crawl crayon credit cricket crimson crisis
crisp crooked cross crown crumble crystal cuddle cuff cupid curator curfew curious curly curtain cushion custard
cyclist cyclone dahlia daisy damp damson dancer dangle daring dawn dazzle debate decent decide decimal defend degree
deliver delta denim dense dentist depot deserve design desk detail develop device diamond diary diet diploma direct
discuss distant divide doctor doll dolphin domain dome domino donkey double dragon drawer dreamy dresser drift drill
drive drizzle drop drought drum dry duchess duck dune duster dusty duvet dynamo eagle early earring earwig eastern
echo eclipse editor educate effort elastic elbow elegant element embassy emblem embrace emerald emerge emperor empty
endive endless energy engine enigma enjoy enter episode equal equator eraser error escape essay estate estuary evening
event exact examine example exist expand expense expert explain explode express eyebrow eyelash fabric factory failure
falcon family famous fancy farmer fashion fasten father fence fennel fern ferret fetch fiction fiddle field figure
file filter finch firefly firm fix flag flame flannel flask flicker flint flood florist fluffy flute focus foggy
folder foreign forest forget forgive fork formal formula fortune forward fossil foundry fragile frank freedom freezer
freight fresh fridge fritter frog frost frozen fudge funny furnace future fuzzy gadget galaxy galleon gallery gallop
garage garden garlic garment gateway gazelle gearbox gecko general genius gentle genuine ghost giant gibbon giggle
ginger giraffe glacier glade glance glass glider glitter global glory glossy glove goblin golden goose gorge gossip
gown grammar grand granite grape grater gravel gravity gravy green grocer growth grumpy guard guide guitar gulf
gymnast habit hail hallway hamlet hammer hammock hamster handbag handful happen harmony harness harp harvest hawk
hazard hazel healthy hearth heather heaven heavy hedge height helmet helpful hemlock hermit heron hidden high hinge
hippo history holiday hollow honest honey hook hopeful horizon hornet hose hotel hover humble hungry hunter hurry
hybrid iceberg icicle ideal igloo ignore iguana image imagine imitate immense improve impulse include income index
indigo inform inner insect inspire instant invite invoice iris iron island ivory ivy jackal jacket jackpot jade jaguar
janitor jargon jasmine jeans jelly jersey jester jetty jigsaw jog joke journal journey joyful juggler juicy jump
jungle juniper justice kale kelp kestrel ketchup kettle keyhole kind kitchen kitten knee knit knock knuckle koala
label lace ladder ladle lagoon lantern large lasting laugh launch laundry lawyer league learn leash leave lecture
ledger legal legend leisure lemon lemur length lens lentil leopard letter lettuce lever liberty library lid light
likely lilac lime limit lion liquid listen little lizard lobby lobster local locket lodge loft logic lonely lottery
lounge lucky luggage lullaby lunar luxury lyric machine magenta magic magma magnet magpie mailbox mallard mallet
mammoth manager mango maple marble margin maroon marsh marvel mask massive maximum mayor meadow meaning measure
meerkat mellow melody melon member memory mention mercury message method microbe midwife mighty milk miller mineral
mint miracle mirror mission mistake misty mixture model modern modest mole moment monarch monocle monsoon month moon
mother motion motive motor mouse muddy muffin mug munch murmur museum musical mutual mystery myth napkin nation native
natural nature nephew nervous network neutral newt nickel nimble noble noisy nomad noodle north nothing notice nougat
novel nozzle number nursery nutmeg oatmeal oblong oboe observe obtain obvious ocean octopus odd odyssey offer officer
olive onion onset opal opera opinion option oracle orange orbit orchard orchid order oregano organ origin ostrich
otter outcome outfit outline outpost oven owl oxygen oyster package paddle padlock page pagoda painter palace pancake
panda panel panic panther papaya paprika parade paradox parasol parcel parent parrot parsley parsnip partner party
passage pasta pastry patio pattern peach peacock peanut peat pebble pelican pencil pendant penguin people pepper
percent perform perfume person petal phone phrase physics piano pickle piglet pillow pilot pine piston pitcher pizza
planet plank plate playful plaza plenty pliers plover plug plumber plunge podium point pool popcorn poplar porch
poster postman potato prairie praise predict prepare pretend pretty pretzel prevent private promise protect proud
provide public publish pudding pulley pumpkin puppet purple purse push puzzle pyramid python quail quaint quarry
quartz quick quilt radio radish rafter railing railway rainbow raisin random ranger rapid rare raven receive recite
recover reef referee reflect regular relaxed remind remote repair repeat reply rescue return reveal reward rhubarb
rice rigid ripple risotto river robin robot robust rock rooster rope rotten rough round royal rudder ruler runner
runway rural saffron sailor salad salami salmon salty sandal sapling sardine satchel saucer sausage scale scarf
scarlet scholar scone scooter scratch scream seagull search seaweed secret secure select senator serene serious sesame
several shadow shake shark shawl shed sheep shelf sherbet shield shiny shirt shiver shoe shout shovel shower shrimp
shrine shrug shuffle shutter silent silky silver simple single sister sit sketch skip skunk sledge sleepy slice slim
slipper slope sloth small smart smooth snail snap sneeze snore snorkel snowy soak social sofa solve soup spanner
sparrow spatula spear special speedy spell spend spicy spider spinach spindle spiral splash split sponge spoon spread
spring spruce square squeeze squid stadium stairs stamp stand stapler station steam steeple steer sticker sticky stiff
stitch stop stork stove strange street stretch strict striped stroll strong student studio stumble sturdy subtle
suburb subway sudden sugar suggest sultana summit sunrise sunset superb supply support suppose surgeon surgery swallow
swan sweater swift swimmer swing syrup table tackle tadpole tall tame tasty tavern teacher teapot tease tenant tender
tent terrace thank thick thimble thirsty thorn thread thunder ticket tidy tiger timber timid tinsel tiptoe tomato
tongs topaz tornado total toucan touch tourist towel trace tractor trader trainer tray trellis tremble trolley trophy
trout trumpet tulip tumbler tundra tunic tunnel turkey turnip turtle tutor twig twist type uncle unfold uniform unique
unite unlock unpack upper upright urban urgent useful usher usual vacant vacuum valid valley vanilla vanish velvet
vest vibrant viking village vinegar violet violin visible visitor vital vivid volcano vulture waffle waiter walk
walnut walrus wander warm wasp watch wavy weasel weaver western wheel whisper whistle white wick wide wild window
winter wish witness witty wobble wolf wombat wooden wrench wriggle yarn yell young zebra zinc zipper zoom
`
  .trim()
  .split(/\s+/);
