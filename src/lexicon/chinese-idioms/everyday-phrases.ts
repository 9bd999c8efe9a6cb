/** Proverbs and turns of everyday speech; written as `CHENGYU` is. */
export const EVERYDAY_PHRASES = `
开门见山 | open~ the/a door~ , ?and/to ?can/then/will see~ ?the/a mountain ; weak: open~ the/a door~ , ?and/to ?can/then/will see~ ?the mountains ; see~ the mountain upon/on/when/as _3 open~ the door~ | = come~ straight to the point
打开天窗说亮话 | open~ the/a skylight~/window~ , ?and/to speak~/say~/talk~ ?in ?bright/clear/light word~/talk ; open~ the/a skylight~ , ?and/to speak~/say~/talk~ | = speak~ frankly
穿小鞋 | give~/make~/force~/let~ _4 small/tight/little shoe~ to wear ; make~/force~/let~ _3 wear ?a/the ?pair ?of small/tight/tiny shoe~ ; weak: wear~ ?a/the ?pair ?of small/tight shoe~ | make things hard for someone
吃醋 | weak: eat~/drink~ ?the/some vinegar | = be~ jealous
吃闭门羹 | eat~/given/taste~ ?a/the ?soup ?of closed door soup/broth/stew ; closed door soup/broth | = be~ turned away at the door
吃哑巴亏 | eat~/suffer~ ?a/the dumb/mute/mute's loss~ ; dumb man's loss~ | = suffer~ in silence
哑巴吃黄连 | dumb/mute ?man/person/people eat~/taste~/swallow~ ?the coptis/huanglian/goldthread/rhizoma/bitter | = suffer~ in silence
吃软不吃硬 | eat~ soft ?things ?and/but ?does/do/not not ?eat~ hard ; eat~ soft and/but not hard | yield to persuasion and not to force
吃里扒外 | eat~ ?from ?the inside and claw~/dig~/help~/steal~ ?for ?the outside | = betray~ one’s own side
吃一堑长一智 | fall~ into ?a/one pit/moat/ditch , ?and gain~/grow~ ?one/a ?in ?piece ?of wisdom/wiser ; eat~ ?a/one moat/pit/ditch , ?and gain~/grow~ ?a ?one wisdom | = learn~ by one’s mistakes
喝西北风 | drink~/eat~ ?the northwest/northwesterly wind~ ; drink~/eat~ ?the north west wind~ | = go~ hungry
喝墨水 | drink~ _3 foreign ink ; drink~ _1 few/little/much/more/some ?drops ?of ink | have some book learning
敲竹杠 | weak: knock~/tap~/strike~ ?on ?a/the bamboo pole~/stick~/bar~/rod~ | = extort~
碰钉子 | bump~/run~/touch~ into/against/on ?a/the soft/hard nail~ ; hit~/bump~/touch~/meet~ ?a/the soft nail~ ; weak: bump~ into a/the nail~ ; weak: run~ into a/the nail~ | = be~ rebuffed
碰一鼻子灰 | touch~/hit~/bump~/get~/rub~ ?into ?a nose~ ?full of/with ash~/dust/soot ; nose~ full of ash~/dust/soot | = be~ snubbed
露马脚 | show~/reveal~/expose~/betray~ ?out ?the/one's/its horse's/horse/donkey's foot/feet/hoof/hooves/leg~ | = give~ oneself away
露尾巴 | show~/reveal~/expose~ ?out ?the/one's/its fox's/fox tail~ ; fox's/fox tail~ ?was/were/is/has/had ?been ?finally show~/expose~/reveal~ | = give~ oneself away
有鼻子有眼 | has/have/had ?a nose~ and ?has/have/had ?an eye~ as ; with ?a nose~ and ?with ?an eye~ > as | = in lifelike detail
有眼不识泰山 | has/have/had eyes but _3 recognize/recognise/know/see ?mount/mt taishan/tai | fail to recognize an eminent person
睁一只眼闭一只眼 | weak: open~/keep~ one eye ?open , and/to close~/shut~/keep~ ?the/one ?other ?eye ?closed/shut ; weak: one eye open and one/the ?other ?eye closed/shut | = turn~ a blind eye
红眼病 | red eye disease~ > of/at/about/toward/towards ; suffer~ from ?the red eye disease~ | envy
眼红 | red eyed at/over/with > envy/the/success ; eye~ red with envy/jealousy | = envious
胳膊拧不过大腿 | arm~ _2 not/cannot/can't/couldn't ?be ?able ?to twist~/wring~/beat~/bend~/overpower~ ?the/a/one's thigh~ ; arm~ is/are no match for ?the/a thigh~/leg~ | the weaker cannot contend with the stronger
手心手背都是肉 | palm~ ?of ?the/one's ?hand and ?the back~ ?of ?the/one's ?hand ?are/is ?all/both ?made ?of flesh/meat | all are equally dear
丈二和尚摸不着头脑 | monk~ _3 not/can't/cannot/couldn't ?able ?to touch/reach/feel/find ?the/one's ?own head~ ; can't/cannot/couldn't/not touch/feel/find ?the/one's head~ and brain~ ; not touch/feel ?the/one's brain~ | = be~ completely baffled
太岁头上动土 | break~/dig~/move~ ?up ?the ground/soil/earth on/over ?the ?head ?of ?the tai/taisui ; dig~/break~/move~ ?the ground/soil/earth on ?the ?head ?of ?the/a tiger/god | = provoke~ one who is far stronger
老虎屁股摸不得 | tiger's/tiger butt~/ass~/bottom~/backside~/buttock~/rump~/arse~ ; touch~ the butt~/ass~/bottom~/backside~/buttock~ of a/the tiger~ | someone whom nobody may provoke
虎口拔牙 | pull~/extract~/pluck~/draw~ ?out ?a/the tooth/teeth from/out ?of ?the/a tiger's/tiger ?mouth ; pull~/extract~/pluck~ ?out ?a/the tooth/teeth from ?the/a mouth of ?a/the tiger | = dare~ the greatest danger
死猪不怕开水烫 | dead pig~ _4 boiling/boiled/hot/scalding/scalded/scald~ ; dead pigs ?are/do ?not afraid/fear | nothing more can harm him
狗改不了吃屎 | dog~ _4 change/stop/quit/alter ?the/its/one's ?habit ?of ?from eating ?the shit/dung/excrement/feces | a bad man never changes
狗咬狗 | dog~ bite~ dog~ | dogs that turn on each other
狗嘴里吐不出象牙 | dog's mouth~ _3 spit~/grow~/produce~/emit~ ?out ?an/any ivory/tusk~ ; ivory _2 out/from/in ?of ?a/the dog's/dog mouth | no good words come from a bad man
狗急跳墙 | cornered/desperate/anxious dog~ _2 jump~/leap~ ?over ?the/a wall~ ; dog~ ?when ?that ?is/are desperate/anxious/cornered _2 jump~/leap~ ?over ?the/a wall~ ; dog~ jump~ ?over the wall~ in desperation | desperate people do desperate things
狗仗人势 | dog~ _2 relying/rely~/depends/depending/threatening/bully~ ?on/upon/by ?the ?one's/its power/strength/might/influence of its/a/the owner/master | a bully under the protection of the powerful
狗拿耗子 | dog~ catch~/chasing/trying/taking ?to ?catch ?a/the mouse/mice/rat~ _2 meddlesome/meddling/business | = meddle~ in what is none of one’s business
狗皮膏药 | dog skin plaster~ ; dog's skin plaster~ ; dogskin plaster~ | = quack remedy
狗腿子 | dog leg~ > of ; dog's leg~ > of | = henchman~
癞蛤蟆想吃天鹅肉 | toad~ _5 eat~/eating/swallow/taste ?a/the/some swan~/swan's ?meat/flesh ; toad~ _4 swan~ meat/flesh | = aspire~ to what one is unworthy of
赶鸭子上架 | drive~/force~/push~/rush~/catch~/herd~ ?a/the duck~ onto/on/up/to ?to ?a/the perch~/shelf/shelves/rack~/roost~ | make someone do what is beyond him
煮熟的鸭子飞了 | cooked/boiled duck~ ?can/could/has/have/had/will ?even fly~ | a sure thing was lost
到嘴的肥肉 | fat/fatty meat in/at/to the/one's mouth~ | = choice morsel
热脸贴冷屁股 | hot/warm face~ _3 cold butt~/ass~/buttock~/bottom~ | meet coldness with warmth
脱裤子放屁 | take~/pull~/drop~ ?off/down ?the/one's pants/trousers ?off/down , ?and/to fart~ | = take~ needless trouble
占着茅坑不拉屎 | occupy~/squat~ ?on ?a/the latrine~/toilet~/privy , and/without/but _2 shit~/shitting | = hold~ a post and do~ nothing
扣屎盆子 | put~/dump~/pour~/buckle~/throw~ ?a/the shit/dung/feces/excrement basin~/pot~/bucket~ on/over/onto | = slander~
竹篮打水一场空 | bamboo basket~ to fetch/draw/carry water ; draw~/fetch~/carry~ ?the water with/in ?a/the bamboo basket~ | = labour~ in vain
鸡蛋里挑骨头 | look~/pick~/find~/search~ ?for ?out ?a/the bone~ from/in/out/inside ?of ?an/the egg~ | = find~ fault where there is none
鸡蛋碰石头 | throw~/hurl~/knock~/bump~/smash~ ?an egg~ at/against/on/into ?a/the stone~/rock~ ; egg~ ?to hit~/against/throw~/strike~/bump~/collide~/smash~/knock~ ?against/at/on/with ?a/the stone~/rock~ ; hit~/strike~ ?a/the stone~/rock~ with ?an egg~ | = attack~ one far stronger
胳膊肘往外拐 | elbow~ turn~/bend~/crook~/twist~ ?to/toward/towards ?the outward~/outside/outwards | = side~ with outsiders
八字没一撇 | first stroke of the character eight ; character eight _5 stroke~ | not even begun
板上钉钉 | nail~ nail~ on/to/into ?a/the board~/plank~ ; nail~ on ?a/the board~ > , it/and | = settled beyond doubt
坐冷板凳 | weak: sit~ on ?a/the cold bench~/stool~ | = be~ kept out in the cold
打入冷宫 | send~/throw~/put~/cast~/banish~/beat~/drive~/consign~ _2 in/into/to ?a/the cold palace~ | = banish~ into disfavour
打退堂鼓 | beat~/strike~/play~/sound~ ?the/a retreat/withdrawal/retreating hall drum~ ; beat~/strike~ ?the/a retreat/withdrawal/retreating drum~ ; beat~ the drum to leave the hall | = back~ out
打破砂锅问到底 | break~ ?the/a casserole~/clay/earthen/earthenware ?pot~ , ?and/to ?to ask~ ?to/until ?the ?bottom/end | = insist~ on getting to the bottom of it
打一巴掌给个甜枣 | slap~ _5 give~ _2 sweet date~/jujube~ | alternate punishment with kindness
刀子嘴豆腐心 | knife/dagger/sharp mouth~ and/but/with ?a tofu/bean/beancurd ?curd heart~ ; tofu heart~ ; bean curd heart~ | harsh in words and soft at heart
豆腐渣工程 | tofu dregs/residue/dreg project~/engineering ; bean curd dregs/residue project~ ; tofu project~ | = jerry-built project~
炒鱿鱼 | be~ fried squid | = be~ dismissed
炒冷饭 | fry~/stir ?fry~ ?the/some/up cold/leftover rice | = rehash~ old stuff
生米煮成熟饭 | raw/uncooked rice ?is/was/has/had/have ?already ?been ?cook~/boil~/become/became ?into cooked/cook~/boiled ?rice | what is done cannot be undone
家丑不可外扬 | family ugliness/uglies/shame _3 not ?be public/publicized/spread/made/aired/exposed ?outside | one does not wash one’s dirty linen in public
家常便饭 | common home cooked meal~ ; home style routine meal~ ; as common as ?a home cooked meal~ | = everyday occurrence~
小菜一碟 | small/little plate/dish of vegetables/side > for/to | = child’s play
小巫见大巫 | small/little witch~/wizard~/sorcerer~/shaman~ meet~/see~/before ?the/a big/great/large witch~/wizard~/sorcerer~/shaman~ | = pale~ in comparison
三下五除二 | three down five ; three times five divided by two ; three plus five divided | = in no time
三言两语 | three word~ and/or two sentence~/phrases/language~/speech~ ; three word~ two language~ | = few words
三天打鱼两天晒网 | fish~ ?for three days _3 dry~/sun~ ?the nets _2 two ; three days ?of fishing and two ?days ?of drying/sunning | = work~ by fits and starts
三寸不烂之舌 | three inch unrotten/rotten/non/not ?rotten/rotting tongue~ ; three inch ?long tongue~ ; tongue~ of three inches | = glib tongue~
不管三七二十一 | regardless/no/matter/whether/care/if/caring _4 three ?times/seven/sevens ?seven ?is/are/equals/make/makes twenty one ; regardless/no/matter/whether/care/if/caring _4 three seven twenty one | = regardless of the consequences
半斤八两 | half ?a catty/jin ?and/versus/is eight taels/liang/ounces ; eight taels ?and/is/of ?half ?a ?catty/jin | six of one and half a dozen of the other
半路出家 | become~/became ?a monk/nun halfway/midway ; leave~ home halfway ; halfway monk~ | = take~ up a calling late
一锅粥 | pot of messy/sticky/mixed porridge/congee/gruel ; one pot of porridge/congee/gruel | = complete mess
一锅端 | end~/take~/serve~ ?them/it/all ?up/away/off ?all ?in/with one pot | = wipe~ out completely
一盘散沙 | plate/sheet/dish/tray/pan/heap of loose/scattered sand ; like ?a loose sand | disunited
一窝蜂 | one hive of bees ; one nest of bees ; like one/a swarming swarm of bees | = in a swarm
一条绳上的蚂蚱 | grasshopper~/locust~ on/tied/in ?on/to/by ?the/one/a ?same/one/single rope~/string~/line~ | = in the same boat
一块石头落地 | stone~ in the/one's heart~ ?has/had ?finally fall~/drop~/land~ ; heart's stone ?has/had ?finally fall~/drop~ ; big/heavy/hanging stone in ?the/one's heart | = relief
一棵树上吊死 | hang~ ?oneself/yourself/himself/themselves ?to ?death on/from only/one/the/a ?one/same/single tree~ > , !in | = stick~ to a single course
一朝被蛇咬 | bitten by ?a snake~ _6 afraid/fear~/scared _4 well rope~ ; bitten by ?a snake~ _6 afraid/fear~/scared ?of ?the ?well rope~ ; afraid/fear~ ?of ?the well rope~ ; afraid/fear~ ?of ?the rope~ for ten/three years | once bitten, twice shy
远水解不了近渴 | distant/far/faraway water ?away ?can/could/does/will cannot/can't/not/couldn't/never _2 near/nearby/immediate/present thirst/fire | aid that is slow in coming is no remedy
远亲不如近邻 | distant relative~ ?is/are ?not ?as ?so ?good ?as/worse/inferior ?than/to ?a/one's near/nearby/close neighbor~/neighbour~ | a near neighbour is better than a distant cousin
肥水不流外人田 | fat/fertile/rich/fertilizer water _4 outsider~/other/others/stranger~/another _2 field~ | keep the benefit in the family
天高皇帝远 | sky/heaven~/mountains is/was/are/were high , and/the ?the emperor ?is/was far/distant ?away | far from the reach of authority
天上掉馅饼 | pie~/cake~ _3 fall~/drop~ ?down from ?the heaven~/sky | windfall
天下乌鸦一般黑 | crow~ _7 equally/as/are ?all ?the black > everywhere ; crow~ everywhere/under ?the ?in ?world/heaven/sky/sun ?are ?all ?equally/as black | the wicked are the same everywhere
牛头不对马嘴 | ox/cow/bull/cow's/ox's/bull's head~ _3 match~/fit~/right/matching ?with/to/on ?a/the horse/horse's mouth~/jaw~/lip~ ; donkey's lips _7 horse's mouth/jaw~ | = be~ beside the point
风马牛不相及 | wind , ?and horse~ , ?and cow~/ox/oxen/cattle ; horse~ and cow~/ox/oxen/cattle ?that ?have/has ?do/are not/nothing/unrelated ?related | have nothing to do with each other
马后炮 | cannon after/behind the/a horse~ ; horse back cannon~ ; horse rear cannon~ | = belated action
单枪匹马 | single/one spear/gun/lance and ?a/one ?single horse~ ; single/one horse and ?a/one ?single gun/spear/lance | = single-handed
半信半疑 | half believe~/belief/believing and half doubt~ ; half letter and half doubt~ | = half believing
千方百计 | thousand ways/methods and ?a/one hundred plans/schemes/ways/tricks/plots/strategies ; thousand method~ hundred plan~ | = every possible means
千刀万剐 | thousand cuts/knives and ?a ?ten thousand cuts/slices/pieces/slashes | hacking to pieces
千丝万缕 | thousand thread~/silk~ and ten thousand strand~/thread~/wisps | = countless ties
千言万语 | thousand words and ten thousand words/languages/sentence~/phrases ; thousand word~ ten thousand language~ | = countless words
千辛万苦 | thousand hardship~ and ten thousand hardship~/bitter~/suffering~/difficult/difficulties ; thousand bitter~ and ten thousand | = untold hardships
添油加醋 | add~ ?some/the oil and ?add~ ?some vinegar | = embroider~ the story
大刀阔斧 | big/large/great/broad knife/sword/knives/swords and ?a ?broad/wide/big/large/great axe~/ax | = drastic
如意算盘 | wishful abacus~ ; ruyi abacus~ ; calculate~/play~/beat~/hit~ ?on one's ?own ?small/little/wishful abacus~ ; small/little abacus in > one's | = wishful thinking
心花怒放 | heart flower~ burst~/bloom~/open~ ; flower~ of/in the/one's heart~ ?burst ?into ?bloom/bloom~/open~ | = be~ wild with joy
七窍生烟 | seven orifices/apertures/openings _3 smoke ; smoke from/out ?of the/one's seven orifices/apertures/openings | = foam~ with rage
火冒三丈 | fire/flames rise~/rose/leap~/shoot~ ?up three zhang/feet/meters/yards/metres ; flare~ ?up three zhang ; three zhang of fire/flames | = fly~ into a rage
捏一把汗 | pinch~/squeeze~/knead~/wring~ ?out ?a/one ?cold handful/palm/hand/bead ?full of ?cold sweat | = be~ on edge
捅马蜂窝 | poke~/stab~/prod~ ?at ?a/the hornet~/wasp~/hornet's/hornets'/wasp's nest~ ; poke~/stab~ ?a/the nest of hornets/wasps | = stir~ up a hornets’ nest
蒙在鼓里 | kept/hidden/wrapped/covered/remain~/stay~/still/all/completely in/inside the/a drum~ !major/machine/kit/corps/of ; keep~/cover~ _3 inside the/a drum~ !of | = in the dark
走漏风声 | leak~/let~ out ?the/any/a sound of ?the wind ; leak~ ?out ?the/any wind sound~ ; leak~ ?out ?the/any wind | = let~ the secret out
空穴来风 | wind ?that come~/blow~ from/through/out ?of ?an/the empty hole~/cave~/cavern~ ; empty hole~/cave~ ?and ?the come~/coming ?with ?the wind | = groundless rumour
鬼迷心窍 | ghost~ ?has/have/had confuse~/possess~/bewitch~/obsess~ ?the/one's heart~/mind~ ; heart~ ?was/were/is/are possessed/obsessed/bewitched/confused by ?a/the ghost~ | = be~ possessed
有钱能使鬼推磨 | money _3 ghost~/devil~ ?to push~/turn~ ?the/a mill~/millstone~/grindstone~ ; make~ ?the ghost~/devil~ ?to push/turn ?the/a mill~/millstone~/grindstone~ | money makes the mare go
做贼心虚 | thief's/thieves/thief heart~ ?is/was ?a weak/empty/guilty ; be~ ?a thief~ with/has/have ?a weak/empty heart~ | = have~ a guilty conscience
贼喊捉贼 | thief~ cry~/shout~/call~/yell~ ?out , ?for ?to ?stop/catch ?a/the thief~ | a thief who cries “stop thief”
做梦娶媳妇 | dream~ of ?getting/taking marrying/married ?a ?to ?daughter ?in ?law/wife > | = indulge~ in a fond dream
老油条 | old fried dough stick~ ; old dough stick~ ; old oil stick~/strip~ | = wily old hand~
老生常谈 | old student~/scholar~/pupil~ often/common/frequent/always/usual talk~ ; old scholar's/student's ?common/usual talk~ | = commonplace~
陈芝麻烂谷子 | old/stale/rotten sesame ?seeds , ?and rotten/old/stale millet/grain/rice/corn | = old stale stories
捡了芝麻丢了西瓜 | pick~ ?up ?a/the/some sesame ?seed~ , ?and/but/while/to ?lose~/throw~/drop~ ?away ?the/a watermelon~ ; lose~ ?the/a watermelon~ , ?and/for/to/while ?pick~ ?up ?a/the sesame | = gain~ a trifle and lose~ what matters
种瓜得瓜 | plant~/sow~ ?a melon~ , ?and/you ?will/you get~/reap~/harvest~ ?a melon~ | as you sow, so shall you reap
强扭的瓜不甜 | melon~ ?that ?is/are forcibly/twisted/forced/wrenched ?twisted ?by/off ?force _2 not ?be sweet ; twisted melon~ | nothing good comes of force
另起炉灶 | set~/start~/build~/make~ ?up another/new/separate/different ?new stove~/hearth~ ; set~/start~/build~ ?up a new/separate/different stove~/hearth~ | = make~ a fresh start
好马不吃回头草 | good horse~ _3 eat~/graze~ _4 grass ; eat~ ?the grass ?it/he ?has/have ?left behind ; eat~ ?the returning/back/turning ?head grass | one does not go back to what one has left
临时抱佛脚 | hug~/embrace~/clasp~/hold~/cling~/grasp~ ?to ?onto ?the buddha's/buddha feet/foot/leg/legs ; hug~/embrace~/clasp~/grasp~ ?the feet/foot/legs of ?the/a buddha | = make~ a frantic last-minute effort
借花献佛 | borrow~ ?a/the/some flower~ , ?and/to offer~/present~/give~/sacrifice~ ?to ?them/it ?to ?the/a buddha~ ; offer~/present~ ?the/a buddha borrowed flower~ | = make~ a gift of what is another’s
泥菩萨过江 | mud/clay bodhisattva~/buddha~/idol~ ?who/that cross~/fording ?the/a river~ ; clay idol~ ?who/that cross~ ?the/a river~ | one who can hardly save himself
跑得了和尚跑不了庙 | monk~ _2 run~/escape~/flee~ ?away/off , ?but/and ?the temple~/monastery/monasteries _3 not/cannot/can't/stay~/remain~ | he cannot get away for good
当一天和尚撞一天钟 | monk for a day , _4 bell~ ; ring~/strike~/toll~ ?the bell~ ?for ?as ?long ?every ?day as _4 monk~ ; long as _3 monk~ , _3 bell~ | = do~ the least one can
哪壶不开提哪壶 | lift~/carry~/mention~/pick~/raise~ ?up ?the/which/whichever pot/kettle ?that/which _2 not/isn't/hasn't ?boil~/boiling ; lift~/mention~ ?the unboiled pot/kettle | = touch~ on a sore point
破罐破摔 | smash~/throw~/break~ ?a/the broken/cracked pot~/jar~/jug~ ; broken jar~ broken/smash~ | = give~ up all hope of oneself
穿针引线 | thread~ ?a/the needle~ and lead~/draw~/guide~/pull~ ?the/a thread~/line~ ; pierce~ ?a/the needle~ and lead~/draw~/guide~/pull~ ?the/a thread~/line~ | = act~ as a go-between
牵着鼻子走 | lead~/pull~/drag~ ?along by the nose~ and/to walk~ ; walk~ by the nose | = lead~ by the nose
碰壁 | hit~/touch~/bump~/run~/knock~ ?into/against ?the/a wall~ everywhere | = be~ rebuffed everywhere
啃硬骨头 | weak: chew~/gnaw~/bite~/eat~/nibble~ ?on/at ?a/the/this hard bone~ ; hard bone~ to chew/gnaw/bite | hard nut to crack
绣花枕头 | embroidered/embroidery pillow~ > who/full/stuffed/with | one who is handsome and useless
一个萝卜一个坑 | one radish/turnip , ?and/for/in ?each/a/one one/a ?hole/pit ?hole ; radish/turnip for each/every/one hole/pit ; each/every radish/turnip _3 hole/pit | each has his own place
蚂蚁搬家 | like ?an ant~ move~ ?the/a/one's house~/home~/nest~ | = bit by bit
脚踩两只船 | step~/stand~/foot/feet/one ?one's ?foot/feet on/in two boats ; foot in each of two boats ; straddle~ two boats ; one foot on/in each boat | = have~ a foot in both camps
鸡同鸭讲 | chicken~ talk~/speak~ to/with ?a duck~ ; chicken ?and duck talk~/talking/conversation | = talk~ at cross purposes
眉来眼去 | eyebrow~ come~ and ?the eye~ go~ | = make~ eyes at each other
鼻青脸肿 | nose ?was/is blue/green and ?the/one's face ?was/is ?all swollen ; blue nose and swollen face | = black and blue
狗血喷头 | dog blood ?on/over/spray~/sprinkle~/spurt~ ; curse~ _4 dog's blood ; dog's blood spray~/on/over > the/one's ; curse~ _2 dog blood | pour a torrent of abuse
人心隔肚皮 | heart~ ?is/are separated by ?the/a/one's belly/bellies/stomach~ ; human heart~ _3 belly/bellies ?skin | nobody can read another’s heart
远走高飞 | weak: go~ far and fly~ high ; weak: walk~ far and fly~ high ; weak: fly~ high and go~ far | = make~ off
火烧眉毛 | fire ?is/was ?already ?has/had ?burn~ the/one's eyebrow~ | = of the utmost urgency
一口吃成胖子 | become~ ?a fat ?man/person with/in/by/after one bite/mouthful ; eat~ ?oneself ?into ?a fat man with/in one bite/mouthful ; one bite ?make~/to ?become ?a fat man | achieve everything at one stroke
宰相肚里能撑船 | prime minister's/minister belly/stomach/bellies _4 boat~/ship~ ; boat~ in ?the/a ?prime minister's belly/stomach | a great man is large-hearted
大水冲了龙王庙 | flood~/water~ ?has/have/had wash~/flood~ ?away ?the dragon king's/king temple~ ; dragon king's/king temple~ | fall out with one’s own people
门缝里看人 | look~/see~ ?at ?people/someone/him/her/me/them through ?the/a crack/gap ?in/of ?the/a door ?crack/gap ; through the door crack | = look~ down on people
穿新鞋走老路 | wear~ new shoes ?and/to/but walk~/follow~/take~ ?on/along/down ?the old road~/path~/way~ | = change~ the form and not the substance
一条道走到黑 | walk~/go~/follow~ ?down/along ?the/one/a ?one/same road~/path~/way~ ?to/until ?the/it ?is ?get~ dark/black | = persist~ in a wrong course
吹胡子瞪眼 | blow~ ?the/one's beard~/mustache~/moustache~ and stare~/glare~/open~ | = fume~ and glare~
皮笑肉不笑 | skin ?is smile~/laugh~ , ?and/but ?the flesh/meat _2 not ; smile~ ?with ?the skin _3 flesh/meat | = give~ a false smile
打马虎眼 | hit~/play~/beat~ ?the horse tiger ?eye~ ; horse tiger eye~ | = feign~ ignorance
穷得叮当响 | so poor ?that _3 jingle~/clang~/tinkle~/clink~ | = penniless
赔了夫人又折兵 | lose~ ?the/one's wife/lady/madam and ?then/also ?lose~ ?the/one's soldier~/troops/army | = suffer~ a double loss
`;
