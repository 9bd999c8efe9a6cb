/**
 * Idioms of four characters and their kin, as they come out when each character is translated. One a line:
 * `Chinese | literal patterns, by “;” | sense`. The sense begins with `=` where it can stand in the place of the phrase, with `~`
 * behind the word that takes its inflection. `weak:` marks a pattern that plain English can also mean.
 *
 * Compiled for emend from general knowledge of the language; the readings in Chinese are those of the standard dictionaries.
 */
export const CHENGYU = `
铜墙铁壁 | wall~/bulwark~/bastion~ of copper/brass/bronze and iron/steel ; copper/brass/bronze/iron wall~ and copper/brass/bronze/iron/steel wall~/bastion~/barrier~/bulwark~ ; copper/brass/bronze wall~ > of ; weak: wall~/bulwark~ of copper/brass/bronze !and | = impregnable wall~
杀鸡儆猴 | kill~/slaughter~ ?a/the/one chicken~/hen~ , ?in ?order ?and to scare/frighten/warn/intimidate/alarm/show/teach ?off ?a/the/all monkey~ ; kill~/slaughter~ ?a/the chicken~/hen~ for ?a/the monkey~ ; kill~ ?the chicken~ in front of ?the monkey~ | = make~ an example of one to frighten the others
杀鸡取卵 | kill~ ?a/the hen~/chicken~ , to get/take/fetch/obtain ?a/the/its egg~ ; kill~ ?a/the hen~/chicken~ for ?a/the/its egg~ | = kill~ the goose that lays the golden eggs
杀鸡焉用牛刀 | kill~ ?a chicken~ with ?an/a/the ox/oxen/bull/cattle/butcher's/butchering ?cleaver/knife/knives ; use~ ?an/a/the ox/bull/cattle ?butchering knife/knives/cleaver to kill ?a chicken~ | = take~ a sledgehammer to crack a nut
鞭长莫及 | whip~ ?that is/was/are/were ?too/so/not short/long ?enough to reach ; weak: whip~ is/was too short ; whip~ could/can/cannot/couldn't/can't/did/does/will ?not reach ; beyond/outside/out ?of ?the reach of ?the/a/one's whip~ ; long whip~ cannot/could/couldn't/can't ?not reach ; too far ?away for ?the/one's whip ; whip~ ?is/was ?not ?so long , but ?it ?does/did/could/can cannot/not reach | out of reach of one’s power
画蛇添足 | draw~/paint~ ?a/the snake~ , ?and/with/by ?then ?to add~/give~/put~ ?it ?on ?the ?its feet/foot/legs/leg ?to ?it ; add~/draw~/paint~/put~ feet/foot/legs to/on ?a/the _2 snake~ ; snake~ with feet > added/drawn/painted | = gild~ the lily
守株待兔 | wait~/sit~/watch~/guard~/stand~ _3 ?by/under/beside/near ?a/the ?tree stump~ , ?and/to ?wait~/waiting ?for ?a/the/more rabbit~/hare~ ; guard~ a tree stump~ | wait for a windfall instead of acting
亡羊补牢 | mend~/repair~/fix~ ?the/one's sheepfold~/pen~/fold~ after ?the/a sheep ?is/are/were/was/has/have ?been lost/gone/stolen/dead | = lock~ the stable after the horse has bolted
井底之蛙 | frog~ at/in/on/from the/a bottom/depth~ of ?a/the/one's well~ ; frog~ in/inside ?a/the well~ | someone of narrow horizon
对牛弹琴 | play~ ?the/a harp/lute/zither/piano/music/lyre/guitar to/for/before ?a/an/the cow~/ox~/bull~/cattle | = cast~ pearls before swine
鹤立鸡群 | crane~ ?that ?is/was stand~ ?out among/amongst/amid/in ?a/the ?flock ?of chickens/hens/fowls ; crane~ among/amongst/amid ?a/the ?flock ?of chickens/hens/fowls | one who stands out from the crowd
狐假虎威 | fox~ _2 borrow~/assume~/use~/exploit~ ?the/a might/power/prestige/terror/awe of ?a/the tiger ; borrow~ ?the/a tiger's/tigers might/power/prestige/fierceness | = bask~ in borrowed power
虎头蛇尾 | tiger~ head~ ?and/with/but ?a/the snake~ tail~ ; tiger's head~ ?and/with/but ?a/the snake's/snake tail~ ; head of a tiger , and/but/with ?the tail of a snake | a strong beginning and a weak end
骑虎难下 | ride~ ?on ?a/the tiger~ , and/but ?find ?it ?is/was ?being ?hard/difficult/unable/cannot/could/can ?not ?it ?to get/dismount/come ?off/down ; hard/difficult to get/come off ?a/the/one's tiger | = be~ unable to draw back
如虎添翼 | like adding/add wings to ?a/the tiger~ ; tiger~ ?that has/had/with/given/growing/grown ?been ?given ?grown wings ; add~/give~ wings to ?a/the tiger~ | with redoubled strength
养虎遗患 | raise~/rear~/nurture~/feed~/keep~ ?a/the/one's tiger~ , and/to ?to/later/will ?invite~/bring~/court~/leave~/suffer~ ?later/future calamity/trouble/disaster/misfortune/harm | = nourish~ a viper in one’s bosom
放虎归山 | release~/let~/return~/set~/free~ ?a/the tiger~ ?back/free/go/return ?back ?to/into the/its mountain~/hill~ | = set~ a dangerous enemy free
调虎离山 | lure~/entice~/draw~/move~/transfer~ ?a/the tiger~ ?away/out/down ?from/of/off/away the/its/one's mountain~/hill~/lair~ | = lure~ the enemy off his ground
坐山观虎斗 | sit~ on ?top ?of ?the/a mountain~/hill~ , and/to watch~/watching/view~ ?the/two tigers ?fight/fighting ; sit~ on ?the/a mountain~ watch~/watching ?the/two tigers | = look~ on while others fight
纸上谈兵 | talk~/discuss~ ?about ?of war/battles/battle/tactics/strategy/soldiers/troops/fighting ?only on paper ; fight~ battles on paper ; military/war talk on paper | = indulge~ in idle theorizing
一箭双雕 | shoot~/kill~/hit~/bring~ ?down two vultures/eagles/hawks/falcons/buzzards/eagle/hawk ?with one/a/single arrow ; one arrow _2 two vultures/eagles/hawks/falcons ; two vultures/eagles/hawks with one ?arrow/stone | = kill~ two birds with one stone
打草惊蛇 | beat~/hit~/strike~/stir~/mow~/cut~ the grass , ?and/to/will/would ?up startle~/scare~/frighten~/alarm~/alert~/wake~ ?away/off ?up ?a/the snake~ ; startle~/alarm~/frighten~ ?away ?a/the snake~ by beating ?the grass ; beat~ the grass and the snake~ | = put~ the enemy on his guard
引蛇出洞 | lure~/entice~/draw~/coax~/lead~/bring~ ?a/the snake~ ?to ?come ?out ?of/from ?the/its/their/one's hole~/cave~/den~/lair~/nest~ | = lure~ the enemy into the open
引狼入室 | lead~/invite~/bring~/let~/lure~/admit~ ?a/the wolf/wolves in ?to ?one's/the house/room/home ; lead~/invite~/bring~/let~/admit~ ?a/the wolf/wolves into ?one's/the house/room/home/sheepfold/fold | = let~ in a dangerous enemy
狼心狗肺 | wolf's heart~ and ?a dog's lung~ ; heart~ of ?a wolf/wolves and ?the lung~ of ?a dog~ ; wolf heart~ and dog lung~ | cruel and ungrateful
狼狈为奸 | wolf/wolves and jackal~/bei _3 conspire~/collude~/collaborate~ ; collude~/conspire~/act~ like ?a/the wolf/wolves and ?a/the jackal~ | = act~ in collusion
鸡毛蒜皮 | chicken feather~ and garlic skin~/peel~/husk~ ; feathers of chickens and skins/peel of garlic ; chicken feather~ garlic skin~/peel~ | = trifles
鸡飞狗跳 | chicken~/hen~ fly~/flying/flew ?about ?and dog~ jump~/leap~/bark~ | in utter confusion
鸡犬不宁 | neither ?the chicken~/fowl~/hen~ nor ?the dog~ ; not even ?the chicken~ and/or/nor dog~ _3 peace/rest/quiet/left/spared | no peace for anyone
鸡犬升天 | chicken~ and dog~ _3 ascend~/rise~/go~/fly~ ?up ?to ?the heaven~/sky ; even ?the/his/one's chicken~ and dog~ ascend~/rise~ | all his followers rise with him
指鹿为马 | call~ ?a/the deer/stag ?to ?be ?as ?a horse ; point~ ?at/to ?a/the deer/stag , and/as/to ?say~/call~/calling ?it ?is/was/be/for/that ?it's ?as ?a horse | = call~ black white
塞翁失马 | old man ?of/at/on/from ?the frontier/border lose~/losing/lost ?his/a horse ; frontier old man~ losing ?his horse | a blessing in disguise
马到成功 | success ?as ?soon ?as/upon/on/at the arrival of the horse~ ; success when the horse~ arrive~ ; when the horse~ arrive~ , there comes/is success | immediate success
走马观花 | look~/view~/see~/admire~/glance~/watch~ ?at ?the flowers/blossoms ?while/from ?on ?a/riding horseback/horse ; look~ at ?the flowers while riding/galloping ; ride~ ?a/the ?on horse/horseback ?and/to ?while look~/view~/viewing/admire~ ?at ?the flowers | = give~ it a cursory glance
害群之马 | horse~ that/which harm~/hurt~/spoil~/ruin~/damage~ the herd/group/whole ; black horse of the herd | = black sheep
悬崖勒马 | weak: rein~/pull~/stop~ ?in/up ?a/the/one's horse~ ?up/in at/on/before the ?very ?edge/brink ?of ?a/the cliff~/precipice~/abyss ; rein~ in at the ?brink/edge ?of ?the/a cliff~/precipice~/abyss | = draw~ back before it is too late
盲人摸象 | blind man/men/people/person touch~/feel~/grope~ ?at/for ?an/the elephant | take a part for the whole
盲人瞎马 | blind man/person ride~/on a blind horse | heading blindly for disaster
胆小如鼠 | as timid/cowardly as ?a rat~/mouse/mice ; timid as ?a rat~ ; gall/courage/bravery as small as ?a rat's/mouse's/rat/mouse | = as timid as a mouse
鼠目寸光 | rat's/mouse's/mouse/rat eye~ ?can/could ?which/that ?only see~ _2 inch ; see~ only an inch , like ?a rat~/mouse/mice | short-sighted
过街老鼠 | rat~/mouse/mice cross~/run~ ?across ?over the street~ > , ?and/with ?everyone/everybody/all/people/chased/beaten ; street rat~ that everyone ; rat~ cross~ the street~ > everyone/everybody/that | someone whom everybody hates
投鼠忌器 | throw~ ?something/stones/a ?stone at ?a/the rat~/mouse , ?and/but/for/without/afraid/fear ?of ?fear~ _3 breaking/break/smash/smashing/damage/damaging ?the vase/vases/vessels/vessel/dishes/utensils/jade ; fear ?of breaking/smashing ?the vase~/dishes while/when/in hitting/throwing _3 rat~ | = hold~ back for fear of harming the innocent
螳臂当车 | mantis~ ?trying/try~/who/that/attempting ?to ?tries/tried ?to ?uses/using/with ?its/raises/raising/stretches/stretching ?its/his ?arm~ ?to stop~/block~/obstruct~/stopping/resist~ ?a/the chariot~/cart~/carriage~/car~ ; arm~ of ?a/the mantis ; mantis arm~ | overrate one’s strength and try to hold back an irresistible force
螳螂捕蝉 | mantis~ _2 stalk~/catch~/seize~/hunt~/stalking ?a/the cicada~ | covet gains and ignore the danger behind
蚍蜉撼树 | ant~ ?trying/try~/tries/tried/who ?to ?tries shake~/shaking/topple~ ?a/the ?big/great/giant/huge/mighty ?old tree~ | ridiculously overrate oneself
热锅上的蚂蚁 | ant~ on/in a hot pot/pan/stove/wok/frying/cauldron ?pan | = cat~ on hot bricks
蛛丝马迹 | spider's/spider thread~/silk/web~ and horse ?track~/trace~/hoof/footprint~/hoofprint~ ; spider~ threads and horse tracks ; threads of a spider and ?the tracks of a horse | = clues
飞蛾扑火 | moth~ dart~/fly~/throw~/rush~/dash~ ?itself/themselves into/at/to ?the/a flame~/fire~ | seek one’s own destruction
噤若寒蝉 | as silent/quiet as ?a cicada~ ?in ; silent like ?a cicada~ ; cicada~ in ?the winter/cold | = afraid to say a word
金蝉脱壳 | golden cicada ?that ?to cast~/slough~/shed~ ; cicada~ ?that ?to cast~/slough~/shed~ ?off its skin~/shell~ > and/to/trick ; slip~/get~ out/away like a cicada | = slip~ away by a ruse
蜻蜓点水 | weak: like ?a dragonfly~ touch~/skim~/dip~/dabbing ?over ?on ?the ?surface ?of ?the water | superficially
浑水摸鱼 | touch~/grope~/feel~/catch~ ?for fish ?in ?the muddy/turbid water~ ; touch~ fish in troubled water~ | = fish~ in troubled waters
缘木求鱼 | climb~ ?up ?a/the tree~ , ?and/to ?in ?order ?to ?for ?catch/seek/find/look/get/seeking/looking/searching ?for ?a/the fish | = go~ the wrong way about it
鱼目混珠 | fish eye~ _2 pearl~ ; pass~ ?off fish eyes as/for pearls ; mix~ ?the fish eyes with/and ?the pearls | = pass~ off the sham as genuine
漏网之鱼 | fish that/which has/have/had ?escaped/slipped ?from/through ?out ?of ?the/a ?fishing net~ ; fish escaped/slipping/escaping from/through/out ?of ?the/a net~ | one who has escaped the law
如鱼得水 | like ?a fish that has/have found/got/gotten/regained/back ?in ?into ?the water ; like ?a fish getting/got/gets/find~/return~ ?back ?in/into/to ?the water | = in his element
惊弓之鸟 | bird~ ?that ?is/are/was/were/has/have/had ?been startled/frightened/scared/alarmed by ?the ?mere ?twang ?sound ?of ?a/the bow~/bowstring~ ; bird~ that start~/fears/fear ?at ?the ?mere ?twang ?of ?a/the bow~/bowstring~ | one who has been frightened before
鸟尽弓藏 | bow~ ?is/are/was/were put/laid/hidden/hung/stored ?aside/away/up when/once/after the birds | = cast aside when no longer needed
兔死狗烹 | when/once/after the hare~/rabbit~ ?is/are/were/was ?have ?has ?been dead/die~/killed/caught/bagged/gone , the ?hunting/running dog~/hound~ _3 cooked/boiled/stewed/eaten/killed ; cook~/boil~/stew~/kill~ ?the ?hunting/running dog~/hound~ when/once/after ?the hare~/rabbit~ ; rabbit~ dead/die~ dog~ cooked | the faithful servant is destroyed when he is no longer needed
兔死狐悲 | fox~ mourn~/grieve~/weep~/sad/saddened/feel~ _2 ?for/over/at ?the death ?of ?a/the hare~/rabbit~ ; when the hare/rabbit ?is dies/dead , the fox | like grieves for like
狡兔三窟 | cunning/crafty/wily/sly rabbit~/hare~ has/have/with/had three burrows/holes/lairs/dens/caves | a sly man has more than one hiding place
物以类聚 | things of ?a ?the ?one/same kind/type come/gather/flock/gathered ?together ; things ?are gather/gathered ?together by ?their kind/type | birds of a feather flock together
一丘之貉 | jackals/badgers/raccoons/foxes/marmots of/from/on the same hill/mound/lair/den | = birds of a feather
行尸走肉 | walking corpse~ and ?moving/running/walking flesh/meat ; walking flesh and ?moving/running corpse~ ; walking corpse~ and ?moving/living zombies | one more dead than alive
如坐针毡 | sit~ on ?a/the ?bed/blanket/carpet/mat/rug/cushion ?of needle/needles !and ?felt/carpet/blanket/mat/cushion/rug > !of | = be~ on tenterhooks
如履薄冰 | weak: as if/though ?he/they/she/one ?were/was treading/walking/trod/walked on thin ice ; like treading on thin ice | = with extreme caution
破釜沉舟 | break~/smash~/destroy~ ?the/one's/all ?cooking cauldron~/pot~/kettle~/caldron~ , and/to sink~/scuttle~/sinking ?the/one's/all boat~/ship~ ; sink~ ?the/one's boat~/ship~ , and/to break~/smash~ ?the/one's ?cooking cauldron~/pot~/kettle~ | = burn~ one’s boats
背水一战 | weak: fight~ ?a ?the ?last ?battle ?to ?the ?death with ?one's back~ to the/a river/water/waters | = fight~ with one’s back to the wall
四面楚歌 | songs of chu ; chu songs | beset by enemies on all sides
卧薪尝胆 | sleep~/lie~/lying ?down on ?the ?a ?bed ?of brushwood/firewood/faggots , and/to taste~/lick~ ?the gall/bile/gallbladder ; taste~ the gall/gallbladder | = endure~ hardship to gather strength
釜底抽薪 | take~/draw~/pull~/remove~/taking ?away ?the firewood/faggots/fuel/wood ?out from under/beneath/below ?the ?cooking/a pot/cauldron/kettle/caldron | = strike~ at the root of the matter
抱薪救火 | carry~/bring~/hold~/embrace~/carrying ?the firewood/faggots/wood/fuel to put/save/extinguish/fight/quench ?out ?a/the fire | = make~ matters worse
火中取栗 | weak: take~/pluck~/pick~/snatch~ ?the chestnut~ from/out ?of ?the fire | = be~ made a cat’s paw
隔岸观火 | watch~/look~/view~/observe~ ?at ?a/the fire~ from across the river ; weak: watch~/look~/view~/observe~ ?at ?a/the fire~ from the other/opposite/far side/shore/bank | = look~ on unconcerned at the troubles of others
隔靴搔痒 | scratch~ ?an ?the/one's ?itch/itching ?the/one's ?foot through/from/outside ?outside ?of the/one's/a boot~/shoe~ | = miss~ the point
趁火打劫 | loot~/rob~/plunder~ ?a/the/one's ?burning house ?while/when it ?is/was ?on burning/fire ; take~ advantage of ?a/the fire to loot/rob/plunder/steal | = profit~ from the misfortune of others
对症下药 | weak: prescribe~ ?the right medicine for/according ?to the illness/disease/symptom~ ; weak: apply~ ?the right medicine to/for the symptom~/disease/illness | = apply~ the right remedy
饮鸩止渴 | drink~ poison/poisoned ?wine , to quench/slake/stop/relieve ?one's/the thirst ; quench~ ?a/the/one's thirst with poison | = seek~ relief with no thought of what comes after
望梅止渴 | look~/gaze~/thinking/think~ ?at/of ?the plums , to quench/slake/allay/stop ?one's/the thirst ; quench~ ?one's thirst by thinking/looking _1 plums | = feed~ on illusions
画饼充饥 | draw~/paint~ ?a/the/some cake~/pie~/pancake~ , ?and/to ?to ?in ?order allay/satisfy/appease/fill/stop/relieve ?one's/the hunger/stomach | = feed~ on illusions
掩耳盗铃 | plug~/cover~/stuff~/stop~/block~ ?up ?one's/the ears , and/while/to/when/in steal~/stealing ?a/the bell~ ; steal~/stealing ?a/the bell~ _3 ears | = deceive~ oneself
刻舟求剑 | mark~/notch~/carve~/cut~/nick~ _2 boat/ship , to/and ?to ?find/look/seek/search/locate/seeking ?for ?a/the ?lost sword | = ignore~ that the circumstances have changed
拔苗助长 | pull~/tug~/pulling ?on ?up ?at ?the seedlings/shoots/sprouts/rice ?up ?upward ?shoots/seedlings ?upward , to/and/in ?order ?to help ?them/it/growth ?grow/growth | = spoil~ things by excessive haste
削足适履 | cut~/trim~/whittle~/cutting ?down/off ?one's/the feet/foot/toes ?down to fit ?one's/the shoe~ | = stretch~ things on a Procrustean bed
邯郸学步 | learn~ ?how ?to ?the ?handan walk ?in handan ; learn~ ?to walk in handan ; handan walk | = imitate~ others and lose~ oneself
班门弄斧 | wield~/swing~/brandish~/play~/show~ ?off ?with ?one's/an/the axe~/ax ?skill before/in ?at ?front ?of ?the ?lu ban/ban's/master ?gate/door/carpenter | = teach~ one’s grandmother to suck eggs
滥竽充数 | play~ ?the yu/flute ?to make up ?the number~ ; yu player ?to fill | be there just to make up the number
朝三暮四 | three ?in ?the morning and four ?in ?the evening ; morning three evening four | = fickle
五十步笑百步 | fifty steps/paces laugh~/mocking/mock~ ?at ?a/one hundred ; retreat~ fifty steps/paces _4 hundred | the pot calls the kettle black
杯弓蛇影 | take~/mistake~/mistaking ?a/the/one's ?reflection/shadow/image ?of ?a/the bow ?shadow/reflection ?in ?the ?a/one's ?cup/wine for/as ?a snake ; bow~ in ?the/a/one's cup~ ?for/as ?a/and snake~ ; cup~ bow~ and snake~ shadow~ | see danger in every shadow
草木皆兵 | every bush and tree ?is/was/looked/looks/looking ?like/as ?an ?enemy soldier~ ; grass and trees ?are/were/as ?all/looked/look ?like ?enemy soldier~ ; take~ every bush ?and/or ?tree for ?an enemy/soldier ?soldier | in a panic, taking every bush for an enemy
风声鹤唳 | sound of ?the wind and ?the cry/cries/crying/whoop/calls of ?the crane~ ; wind ?is/was/sighing/whistling/soughing and ?the crane~ ?are/were cry~/crying/whoop~ | panic at the slightest sound
风吹草动 | wind blow~ and ?the grass ?is move~/moves/rustle~/stir~/bend~ ; wind and grass movement~ | the slightest sign of trouble
见风使舵 | see~/watch~/look~/trim~/set~/steer~/turn~ ?at ?the ?one's ?sails ?how ?the wind , and/to turn/steer/set/adjust/trim/use/steering ?the rudder/helm ; steer~ ?one's/the boat/rudder/helm with/by/according ?to ?the wind/winds > , | = trim~ one’s sails to the wind
一帆风顺 | one sail ?with ?a/the fair/favorable/smooth/favourable wind ; sail~ with the wind all the way ; smooth sail all the way | = plain sailing
同舟共济 | same boat ?and/to ?help~/cross/crossing ?each ?other ?the ?cross ?together > river ; cross~ ?a/the river in the same boat | = pull~ together
南辕北辙 | shafts/shaft ?pointing/pointed/to ?to ?the south and/but/while ?the tracks/wheels/track/ruts ?pointing/pointed/to ?to ?the north ; drive~ ?the/one's chariot/carriage/cart south to ?go/get/reach ?the north | at cross purposes
水滴石穿 | drop~ of water ?can/could/will wear~/pierce~/penetrate~ ?through ?away a/the stone~/rock~ ; water drop~ ?can/could/will wear~/pierce~/penetrate~ ?through ?a/the stone~/rock~ ; dripping water ?can/will wear~/pierce~/penetrate~/bore~ ?through ?away ?a/the stone~ | constancy achieves the impossible
水落石出 | when ?the water ?level ?recedes/receded/falls/fell/ebbs/subsides/subsided/goes/went ?down , the/and ?and ?the ?stones/rocks/stone/rock ?will/would emerge/emerges/emerged/appear/appears/appeared/come/comes ?out ; water fall~/receding/recede~ and ?the stone~/rock~ emerge~/come~/appear~ ; water fall~ and ?the stone~ come~ out | = come~ to light
水深火热 | deep/depth~ ?of water and hot/burning/scorching/scalding/heat ?of fire~ ; water deep and fire hot | = dire distress
赴汤蹈火 | go~/walk~/leap~/plunge~/jump~ ?through ?into ?in boiling/hot/scalding ?water/soup and/or ?tread~/walk~/treading/through/jump~/into ?on ?through ?on fire/fires ; tread~ ?on fire and ?boiling ?water | = go~ through fire and water
落井下石 | throw~/drop~/cast~/hurl~ ?a stone~/rock~ ?on/at/upon/down _5 fallen ?down into/in a/the well~ ; throw~/drop~/cast~ ?a stone~/rock~ into/down the well > after/on/when | = hit~ a man when he is down
石沉大海 | like ?a/the stone~ ?that ?was sink~/drop~/throw~/cast~ in/into/to the ?vast/big/great sea/ocean ; weak: stone~ sink~ in/into/to the/a ?vast/big/great sea/ocean | = vanished without a trace
大海捞针 | fish~/fishing/scoop~/search~/look~/dredge~/find~/salvage~ ?for ?out ?up ?a/the/one needle~ ?from ?out ?of/in ?the/a ?bottom ?of ?the ?vast/big/great ocean/sea ; needle~ in/from ?the/an/a ?vast/big/great ocean/sea ; needle~ from ?the/an bottom of the ocean/sea | = look~ for a needle in a haystack
精卫填海 | fill~ ?up ?in the sea/ocean with ?pebbles/stones/twigs | = persist~ against all odds
愚公移山 | foolish old man ?who ?wanted/moved/moves/removed/removes/moving/removing ?to ?move ?the mountain~ > ; foolish old man > who/moved/moves/removed | dogged perseverance
移花接木 | graft~/move~/transplant~/transfer~ ?the/a flower~ , and/to/onto/on ?to graft~/connect~/join~/grafting ?the/a/to/onto ?tree~/wood/branch~ ; graft~ ?a/the ?one flower~ ?of ?one on/onto/to ?a/the/another ?tree~/branch~/wood | = palm~ off one thing for another
偷梁换柱 | steal~ ?the/a beam~/rafter~ , and/to replace~/change~/swap~/exchange~/put ?them/it/the ?with/for ?the pillar~/column~/post~ ; replace~/substitute~ ?the ?rotten beam~ and/with/for ?rotten ?the pillar~/column~/timber~ | = substitute~ the false for the true by stealth
偷天换日 | steal~ the sky/heaven/heavens , and/to change~/replace~/exchange~/swap~ the sun/day | = perpetrate~ a gigantic fraud
瞒天过海 | deceive~/cheat~/hide~/fool~/hoodwink~ ?from ?the heaven~/sky/emperor , and/to/in ?order ?to cross~/crossing the sea/ocean/sea | = hide~ the truth by a trick
暗度陈仓 | cross~ ?to ?at ?in/into/through/by chencang ; chencang path/way/road | = act~ in secret
借刀杀人 | kill~/murder~ ?people/someone/others/somebody/him/her/a ?man/person with/by ?using ?a ?the borrowed/borrowing/borrow ?knife/sword/knives/swords ?a/the ?knife/sword ; borrow~ ?a/the/another/someone ?one's ?else's ?man's knife/sword/knives , to kill/murder/commit | = use~ another to do one’s killing
笑里藏刀 | hide~/conceal~ ?a/the knife/dagger/sword/knives/daggers in/behind/under/inside ?a/the/one's smile~/smiling/laugh~/laughter ; knife/dagger/sword/knives/daggers hidden/concealed/hiding in/behind/under/inside/within ?a/the/one's smile~/laughter ; smile~ ?that/which hide~/hiding/conceal~ ?a/the knife/dagger/sword ; knife/dagger in ?one's/the/a smile~ | velvet paws hide sharp claws
口蜜腹剑 | honey on/in ?one's/the lips/mouth/tongue/mouths and/but/with ?a/the sword~/dagger~/knife~/knives in ?one's/the belly/heart/stomach/bellies/hearts/abdomen ; honey mouth~ ?and ?dagger/sword belly/heart | = honey-tongued and treacherous
刀山火海 | mountain~ of knives/swords/daggers/blades/sabers and ?a/the ?a ?sea/seas ?of ?fire/flames/oceans ; sea~ of fire and ?a ?the mountain~ of knives/swords/daggers/blades ; knife/sword mountain~ and ?a fire sea~ | = the greatest dangers
一针见血 | draw~/see~ blood with/at/on/from ?the one/single/first needle/prick/stitch ; one needle see~/draw~ blood ; hit~ blood with one needle | = go~ straight to the point
一刀两断 | cut~/sever~/cutting _3 two ?pieces ?parts ?halves with/in/at one/a/single ?single stroke/cut ?of ?the ?a ?knife/sword ; two pieces/parts with one ?stroke ?of ?a ?the knife/sword/cut ; one knife ?and/cuts/cut ?into ?in two ?breaks/pieces | = make~ a clean break
一网打尽 | catch~/capture~/seize~/round~/arrest~ _3 all/everyone/everything/them ?all/of ?them ?up in/with one/a/single ?cast ?of ?a/the ?single/big net !of ; all ?caught/captured/netted in one net ; one net ?to ?catches/catch all | = make~ a clean sweep
一石激起千层浪 | one/single stone stir~/raise~/rouse~/arouse~ ?up ?a/one thousand ?layers ?of waves/ripples | one small act raises a storm
一叶障目 | one/single leaf block~/cover~/obstruct~/hide~/shut~ _3 eye~/mountain~/forest/view ; leaf ?before/in/over ?front ?of the/one's eye~ block~/shut~/hide~ | not see the wood for the trees
一手遮天 | cover~/block~/hide~/shut~/blot~ ?out/up ?the ?entire/whole sky/heaven/heavens ?with/by ?using ?a/one/single/one's ?own ?single ?the palm/hand/hands ; one hand ?to cover~/covering/cover~/block~/shut~ ?up/out the sky/heaven | = hoodwink~ everyone
一毛不拔 | unwilling/refuse~/not/never ?willing ?to ?even pull~/pluck~/give~/lose~ ?out ?up ?even ?a/one/single ?single hair ; pluck~ ?out ?even ?not ?a/one single hair | = be~ very stingy
九牛一毛 | hair ?from/of/on/out ?among ?the ?of nine ox/oxen/cows/cattle/bulls ; one hair ?of/from/on/out ?of nine | = drop~ in the ocean
九牛二虎之力 | strength/force/effort/power of nine ox/oxen/bulls/cows/cattle and/plus ?two tigers ; nine ox/oxen/bulls/cows/cattle and two tigers | = enormous effort
千钧一发 | thousand/thirty ?catties/jun/pounds/weight/tons ?weight ?of ?hang~/hung/hanging ?suspended by/on/from/hanging ?a/one/single ?a ?single hair/thread ; thousand pounds/catties ?hanging ?by ?on ?one/a hair | = hanging by a thread
千里之堤溃于蚁穴 | ant~ hole~/nest~/burrow~ _7 dike~/dam~/dyke~/embankment~/levee~ ; dike~/dyke~/levee~/embankment~ _7 ant~ hole~/nest~/burrow~ | a small leak will sink a great ship
星火燎原 | single/tiny/little spark~ ?can/could/may/will ?start~/set~/light~ ?off/on ?a/the prairie fire~/ablaze/on ; spark~ can/could/may/will start/set ?a/the prairie/steppe ?fire~ | a small thing can grow into a great one
百闻不如一见 | hearing/heard/hear a/one hundred times ?is/was ?not ?worse/as ?good ?than/as ?seeing/see ?it once ; hundred hearings | seeing is believing
百足之虫 | centipede~ die~ but ?does/do ?not ?never fall/falls/topples/stiffen/stiff ; insect~/worm~ with/of a hundred legs/feet | old institutions die hard
三人成虎 | three men/people/persons ?can ?to ?make/makes/made/create/creates/talking ?of ?a tiger~ | a lie repeated becomes truth
三顾茅庐 | three visits/calls to the thatched/straw cottage/hut ; visit~ ?the thatched/straw cottage/hut three times ; three times to the thatched/straw cottage/hut | = ask~ repeatedly and sincerely
三头六臂 | three heads and six arms/hands ; six arms and three heads | superhuman powers
七上八下 | seven up and eight down ; seven ups and eight downs | = in agitation
七嘴八舌 | seven mouth~ and eight tongue~ ; seven mouth~ eight tongue~ | all talking at once
乱七八糟 | seven ?chaos/messes/disorders/chaotic and eight ?messes/bad/chaos ; chaos seven ?and eight | = in a mess
五花八门 | five flower~ and eight gate~/door~ ; five flower~ eight gate~/door~ | = of all kinds
五体投地 | five parts/limbs ?of ?the/one's ?body ?cast/thrown/touching/prostrate ?to/on the ground/floor ; throw~ all/one's five limbs | in utter admiration
五雷轰顶 | five thunder~/thunderbolts/thunderclaps ?had ?have strike~/hit~/bombard~ | thunderstruck
十恶不赦 | ten evil~/crimes/sins ?that ?are/is/and ?cannot/not ?be ?un pardonable/unpardonable/forgiven/pardoned/unforgivable | unpardonably wicked
万箭穿心 | ten thousand arrows ?had ?were pierce~/pierced/piercing/through ?through ?the/one's heart~ ; heart~ pierced by ten thousand arrows | = heartbroken
万马齐喑 | ten thousand horses ?are/were/stand/stood/stay ?all mute/silent/muted/dumb | all voices silenced
罄竹难书 | all the bamboo _5 ?not write/record/list ; exhaust~/use~ ?up all the bamboo | crimes too many to be recorded
名落孙山 | name~ ?falls/fell/fall/falling ?is ?ranks/below/behind/after/came sun shan ; behind sun shan | = fail~ the examination
叶公好龙 | lord ye love~/loving/loved/loves/who ?of ?the dragon~ ; lord ye's love of ?for ?the dragon~ | professed love of what one really fears
东施效颦 | dong shi imitate~/copy~/frown~/knit~ | blind imitation with ludicrous effect
东山再起 | rise~/stage~/come~ ?a ?comeback ?again/once/up/back from ?the east/eastern mountain~/hill~ ; eastern mountain~ rise~ again | = make~ a comeback
调兵遣将 | transfer~/move~/mobilize~ ?the/one's troops/soldiers , and/to dispatch~/send~/deploy~ ?the/one's generals ; dispatch~/move~/deploy~/mobilize~ troops/soldiers and ?to ?dispatch~/send~/deploy~ ?the/one's generals | = deploy~ one’s forces
招兵买马 | weak: recruit~/hire~/enlist~ ?the soldiers/men/troops , and/to buy~/purchase~ ?the horses | = raise~ an army
偃旗息鼓 | lower~/lay~/put~/furl~/strike~/roll~ ?down/up ?away ?the/one's/all flag~/banner~ , and/to ?muffle~/silence~/stop~/still~/rest~/cease~/silencing ?beating ?the/one's drum~ | = fall~ silent
重整旗鼓 | reorganize~/rally~/rearrange~/regroup~/realign~ ?the/one's flag~/banner~ and drum~ ; flags and drums ?again | = rally~
旗鼓相当 | flag~ and drum~ ?are/were ?equal/match~/equivalent/well/evenly ?matched | = well matched
改弦易辙 | change~ ?the/one's string~ , and ?change~ ?the/one's track~/rut~/course | = change~ course
重蹈覆辙 | follow~/tread~/step~/repeat~ ?in/on/along ?again ?the/same/old ?same track~/rut~/road of the/an/a overturned cart~/carriage~/chariot~ ; repeat~/follow~ the overturned/same rut~/cart~ | = repeat~ the same mistake
前车之鉴 | overturned cart~/carriage~/chariot~ ahead/in/before ?front ; overturning of the chariot/cart/carriage in front ; lesson~/warning/mirror from/of the cart/carriage/chariot ahead/before/in ?front | = warning~ from the past
`;
